package cn.tidu.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | IDENTITY",
                "identity | IDENTITY",
                "gzip | GZIP",
                "gzip, deflate, br, zstd | ZSTD",
                "GZIP;q=0.5 | GZIP",
                "zstd;q=0, gzip | GZIP",
                "gzip;q=0 | IDENTITY",
                "gzip; q=0.0, zstd; q=0 | IDENTITY",
                "* | GZIP",
                "br | IDENTITY"
            })
    void theBestAllowedCodingIsTaken(String header, Coding coding) {
        assertThat(Coding.accepted(header)).isEqualTo(coding);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 70_000})
    void whatIsPackedComesOutAgain(int size) throws IOException {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(Coding.GZIP.pack(body))).readAllBytes())
                .isEqualTo(body);
        assertThat(Zstd.decompress(Coding.ZSTD.pack(body), size)).isEqualTo(body);
        assertThat(Coding.IDENTITY.pack(body)).isSameAs(body);
    }

    @Test
    void anEntityTagIsFoundInAList() {
        assertThat(EntityTag.matches("\"1-gzip\", \"2-gzip\"", "\"2-gzip\"")).isTrue();
        assertThat(EntityTag.matches("W/\"2-gzip\"", "\"2-gzip\"")).isTrue();
        assertThat(EntityTag.matches("*", "\"2-gzip\"")).isTrue();
        assertThat(EntityTag.matches("\"2-identity\"", "\"2-gzip\"")).isFalse();
        assertThat(EntityTag.matches(null, "\"2-gzip\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/regions/13/0/0.mvt",
                "/tiles/regions/3/8/0.mvt",
                "/tiles/regions/3/0/8.mvt",
                "/tiles/regions/-1/0/0.mvt",
                "/tiles/regions/3/0/0.png",
                "/tiles/regions/3/0.mvt",
                "/tiles/regions/3/00000000000000000000/0.mvt",
                "/tiles/regions/1e1/0/0.mvt",
                "/tiles/nothing/3/1/1.mvt",
                "/tiles/regions//0/0.mvt"
            })
    void whatIsOutsideTheMatrixIsNoTile(String path) {
        assertThat(TileRequest.of(path)).isEmpty();
    }

    @Test
    void aPathSaysWhichTile() {
        assertThat(TileRequest.of("/tiles/regions/12/3339/1777.mvt"))
                .contains(
                        new TileRequest(Tileset.REGIONS, new TileAddress(TileMatrixSet.WEB_MERCATOR, 12, 3339, 1777)));
    }
}
