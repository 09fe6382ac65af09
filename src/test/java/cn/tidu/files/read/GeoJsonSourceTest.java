package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonSourceTest {
    private static final String FEATURE = "{\"type\":\"Feature\",\"properties\":{\"名称\":\"甲\",\"面积\":1.50,\"空\":null},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.5,30]}}";

    @TempDir
    private Path work;

    private Opened read(String json) {
        return Opened.read(Opened.write(work, "a.geojson", json), work);
    }

    private FileFault fault(String json) {
        return Opened.fault(Opened.write(work, "a.geojson", json), work);
    }

    @Test
    void aCollectionIsReadWithPlainNumbersAndWithoutNulls() {
        Opened opened = read("{\"type\":\"FeatureCollection\",\"features\":[" + FEATURE + "," + FEATURE + "]}");

        assertThat(opened.fields()).containsExactly("名称", "面积");
        assertThat(opened.features()).hasSize(2);
        assertThat(opened.first().attributes()).containsEntry("面积", "1.5").doesNotContainKey("空");
        assertThatObject(opened.first().geometry()).hasToString("POINT (120.5 30)");
        assertThat(opened.features().get(1).row()).isEqualTo(2);
    }

    @Test
    void withoutACrsMemberItIsWgs84AndThatIsSaid() {
        Opened opened = read(FEATURE);

        assertThat(opened.hasCrs()).isTrue();
        assertThat(opened.notes()).anyMatch(note -> note.contains("RFC 7946"));
    }

    @Test
    void anOldCrsMemberIsHonouredEvenAfterTheFeatures() {
        Opened opened =
                read("{\"features\":[" + FEATURE + "],\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\","
                        + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}}}");

        assertThat(opened.hasCrs()).isTrue();
        assertThat(opened.notes()).noneMatch(note -> note.contains("RFC 7946"));
    }

    @Test
    void aCrsMemberThatNamesNothingKnownIsRefused() {
        assertThat(fault("{\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"x\"}},\"features\":[]}")
                        .code())
                .isEqualTo("unknown-crs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "", "\n\u001e"})
    void featuresMayFollowOneAnother(String separator) {
        String start = separator.contains("\u001e") ? "\u001e" : "";

        assertThat(read(start + FEATURE + separator + FEATURE + "\n").features())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"coordinates\":[[1,2],[3,4]],\"type\":\"LineString\"}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}"
            })
    void aBareGeometryIsAFeature(String json) {
        assertThat(read(json).features()).hasSize(1).allMatch(feature -> feature.geometry()
                .isValid());
    }

    @Test
    void heightsAreDroppedAndSaid() {
        Opened opened = read("{\"type\":\"Point\",\"coordinates\":[1,2,3]}");

        assertThat(opened.notes()).anyMatch(note -> note.contains("M/Z dropped"));
        assertThat(opened.first().geometry().getCoordinate().getZ()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NaN,1]", "[null,1]", "[1e999,1]", "[1]", "[\"1\",2]", "[[1,2]]", "3", "[Infinity,0]"})
    void aCoordinateThatIsNoFiniteNumberNamesItsFeature(String coordinates) {
        Opened opened = read(FEATURE + "\n{\"type\":\"Point\",\"coordinates\":" + coordinates + "}\n" + FEATURE);
        assertThat(opened.geometryFaults()).singleElement().asString().startsWith("2 ");
        assertThat(opened.features()).hasSize(3);
    }

    @Test
    void aRingThatIsOpenNamesItsFeature() {
        assertThat(read("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[2,2]]]}")
                        .geometryFaults())
                .singleElement()
                .asString()
                .startsWith("1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "[1,2]", "{\"features\":[1]}", "{\"crs\":"})
    void brokenTextIsADamagedFile(String json) {
        assertThat(fault(json).code()).isEqualTo("damaged");
    }

    @Test
    void textInGbkIsFoundOut() {
        Opened opened = Opened.read(Opened.write(work, "a.json", FEATURE.getBytes(Charset.forName("GBK"))), work);

        assertThat(opened.encoding()).contains("GB18030 (detected)");
        assertThat(opened.first().attributes()).containsEntry("名称", "甲");
    }

    @Test
    void textThatWasSpoiltBeforeIsRefused() {
        assertThat(fault(FEATURE.replace("甲", "锟斤拷")).code()).isEqualTo("mojibake");
    }

    @Test
    void limitsAreEnforcedWhileReading() {
        Path two = Opened.write(work, "two.json", FEATURE + FEATURE);
        Path line = Opened.write(work, "line.json", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4],[5,6]]}");
        ImportLimits limits = new ImportLimits(1 << 20, 1 << 20, 100, 10, 1, 2);

        assertThat(Opened.fault(two, Optional.empty(), limits, work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("too-large"))
                .hasMessageContaining("TIDU_IMPORT_MAX_FEATURES");
        assertThat(Opened.fault(line, Optional.empty(), limits, work)).hasMessageContaining("TIDU_IMPORT_MAX_VERTICES");
    }
}
