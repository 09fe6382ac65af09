package cn.tidu.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.world.Program;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** GDAL as an independent reader: what it says, once it was found to have no complaint. */
final class Gdal {
    private Gdal() {}

    static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        String output = Program.output(builder);
        assertThat(output.toLowerCase(Locale.ROOT)).doesNotContain("warning").doesNotContain("error");
        return output;
    }

    /** The features of a file as GDAL reads them, coordinates as they are in the file. */
    static JsonNode features(String source, int epsg) throws IOException, InterruptedException {
        List<String> command = List.of(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-a_srs",
                "EPSG:" + epsg,
                "-lco",
                "COORDINATE_PRECISION=15",
                "/vsistdout/",
                source);
        return new ObjectMapper().readTree(run(command.toArray(String[]::new))).get("features");
    }
}
