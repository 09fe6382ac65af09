package cn.tidu.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Identity;
import cn.tidu.world.NodeScript;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A PMTiles archive as the library of its own project reads it. */
class TileArchiveIT {
    private final TestWorld world = TestWorld.get();

    private byte[] served(String address) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.uri("/tiles/regions/" + address + ".mvt"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        return answer.body();
    }

    @Test
    void theArchiveHoldsTheTilesThatAreServed() throws Exception {
        Path file = world.dataDir.resolve("regions.pmtiles");
        long tiles = TileArchive.write(world.database, Identity.local("test"), Tileset.REGIONS, 11, file);
        List<String> some = List.of("0/0/0", "5/26/13", "6/52/27", "9/417/222", "11/1670/888", "11/0/0");
        JsonNode archive = TestWorld.JSON.readTree(NodeScript.print("pmtiles.mjs", file, some.toArray(String[]::new)));
        assertThat(archive.at("/header/numAddressedTiles").asLong()).isEqualTo(tiles);
        assertThat(archive.at("/header/maxZoom").asInt()).isEqualTo(11);
        assertThat(archive.at("/metadata/vector_layers/0/id").asText()).isEqualTo("cities");
        for (String address : some) {
            JsonNode body = archive.at("/tiles").get(address);
            if (address.equals("11/0/0")) {
                assertThat(body.isNull()).as("nothing of Guangdong").isTrue();
            } else {
                assertThat(Base64.getDecoder().decode(body.asText()))
                        .as(address)
                        .isEqualTo(served(address));
            }
        }
        try (var left = Files.list(world.dataDir)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith(".pmtiles"));
        }
    }
}
