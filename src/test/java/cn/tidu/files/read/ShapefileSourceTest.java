package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class ShapefileSourceTest {
    @TempDir
    private Path work;

    private Opened read(String fixture) {
        return Opened.read(Opened.fixture(fixture), work);
    }

    @ParameterizedTest
    @CsvSource({
        "gbk-cpg.zip, GBK (.cpg)",
        "gbk-language-byte.zip, GBK (DBF)",
        "gbk-no-cpg.zip, GB18030 (detected)",
        "utf8-cpg.zip, UTF-8 (.cpg)",
        "no-shx.zip, UTF-8 (detected)"
    })
    void chineseNamesAndCellsAreReadInWhateverWayTheEncodingIsFound(String fixture, String label) {
        Opened opened = read(fixture);

        assertThat(opened.encoding()).contains(label);
        assertThat(opened.fields()).containsExactly("名称", "面积", "建成");
        assertThat(opened.first().attributes())
                .containsEntry("名称", "宁波梅山产业区")
                .containsEntry("面积", "12.5")
                .containsEntry("建成", "2021-06-01");
        assertThat(opened.features().get(1).attributes()).doesNotContainKey("建成");
        assertThat(opened.hasCrs()).isTrue();
    }

    @Test
    void polygonsKeepTheirHolesAndParts() {
        Opened opened = read("utf8-cpg.zip");

        assertThatObject(opened.first().geometry())
                .isInstanceOfSatisfying(Polygon.class, polygon -> assertThat(polygon.getNumInteriorRing())
                        .isEqualTo(1));
        assertThatObject(opened.features().get(1).geometry())
                .isInstanceOf(MultiPolygon.class)
                .matches(geometry -> geometry.isValid() && geometry.getNumGeometries() == 2);
    }

    @Test
    void ringsThatTurnTheWrongWayAreNestedByWhereTheyLie() {
        Opened opened = read("wrong-winding.zip");

        assertThat(opened.first().geometry().isValid()).isTrue();
        assertThat(opened.first().geometry().getArea()).isCloseTo(0.04 - 0.0025, within());
        assertThat(opened.features().get(1).geometry().getNumGeometries()).isEqualTo(2);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void aMissingIndexIsRebuiltAndSaid() {
        assertThat(read("no-shx.zip").notes()).anyMatch(note -> note.contains(".shx"));
    }

    @Test
    void withoutAPrjNoSystemIsGuessed() {
        assertThat(read("no-prj.zip").hasCrs()).isFalse();
    }

    @Test
    void aShapefileWithoutItsTableAsksForAllFiles() {
        assertThat(Opened.fault(Opened.fixture("no-dbf.zip"), work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("incomplete-shapefile"))
                .hasMessageContaining("请同时选择 .shp、.shx、.dbf、.prj");
    }

    @ParameterizedTest
    @CsvSource({"utf8-named-gbk.zip", "gbk-named-utf8.zip"})
    void anEncodingThatTheBytesContradictIsRefusedWithAdvice(String fixture) {
        assertThat(Opened.fault(Opened.fixture(fixture), work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("mojibake"))
                .hasMessageContaining("--encoding");
    }

    @Test
    void anEncodingTheUserStatesGoesBeforeAllElse() {
        Opened opened =
                Opened.read(Opened.fixture("gbk-named-utf8.zip"), Optional.of("GBK"), ImportLimits.defaults(), work);

        assertThat(opened.encoding()).contains("GBK (--encoding)");
        assertThat(opened.first().attributes()).containsEntry("名称", "宁波梅山产业区");
    }

    @Test
    void heightsAreDroppedAndSaid() {
        Opened opened = read("polygon-z.zip");

        assertThat(opened.notes()).anyMatch(note -> note.contains("M/Z dropped"));
        assertThat(opened.first().geometry().getCoordinate().getZ()).isNaN();
    }

    @Test
    void looseFilesAreFoundWhateverTheirCase() throws IOException {
        Path shp = loose("gbk-cpg.zip", "PARKS.");

        assertThat(Opened.read(shp, work).features()).hasSize(2);
    }

    @Test
    void aCoordinateThatIsNotANumberNamesItsFeature() throws IOException {
        Path shp = loose("gbk-cpg.zip", "parks.");
        byte[] bytes = Files.readAllBytes(shp);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putDouble(100 + 8 + 52, Double.NaN);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putDouble(100 + 8 + 44 + 8 + 16, Double.NaN);
        Files.write(shp, bytes);

        Opened opened = Opened.read(shp, work);
        assertThat(opened.geometryFaults()).singleElement().asString().startsWith("1 ");
        assertThat(opened.features()).hasSize(2);
    }

    @Test
    void aRecordThatClaimsMoreVerticesThanItHasBytesIsRefused() throws IOException {
        Path shp = loose("gbk-cpg.zip", "parks.");
        byte[] bytes = Files.readAllBytes(shp);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(100 + 8 + 40, Integer.MAX_VALUE);
        Files.write(shp, bytes);

        assertThat(Opened.fault(shp, work).code()).isEqualTo("bad-geometry");
    }

    @Test
    void moreShapesThanRowsAreRefusedAsMoreRowsThanShapesAre() throws IOException {
        Path shp = loose("gbk-cpg.zip", "parks.");
        Path dbf = shp.resolveSibling("parks.dbf");
        byte[] bytes = Files.readAllBytes(dbf);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(4, 1);
        Files.write(dbf, bytes);

        assertThat(Opened.fault(shp, work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("bad-geometry"))
                .hasMessageContaining("more shapes than rows");
    }

    @Test
    void twoEntriesOfTheIndexThatLeadToOneRecordAreRefused() throws IOException {
        Path shp = loose("gbk-cpg.zip", "parks.");
        Path shx = shp.resolveSibling("parks.shx");
        byte[] bytes = Files.readAllBytes(shx);
        System.arraycopy(bytes, 100, bytes, 108, 8);
        Files.write(shx, bytes);

        assertThat(Opened.fault(shp, work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("bad-geometry"))
                .hasMessageContaining("two entries of the .shx");
    }

    @Test
    void aPositionOfNoDataIsAFaultOfItsFeature() throws IOException {
        Path shp = loose("gbk-cpg.zip", "parks.");
        byte[] bytes = Files.readAllBytes(shp);
        ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).putDouble(100 + 8 + 44 + 8 + 16, -1e39);
        Files.write(shp, bytes);

        assertThat(Opened.read(shp, work).geometryFaults())
                .singleElement()
                .asString()
                .contains("Esri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "a\0b", "\1", "..."})
    void anEncodingThatIsNoneIsNamedWithoutWhatCannotBeShown(String name) throws IOException {
        Path shp = loose("gbk-cpg.zip", "parks.");
        Files.writeString(shp.resolveSibling("parks.cpg"), name);

        assertThat(Opened.fault(shp, work))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("unknown-encoding"))
                .satisfies(fault -> assertThat(fault.getMessage().chars()).noneMatch(c -> c < ' '));
    }

    @Test
    void featuresAndVerticesBeyondTheLimitAreRefused() {
        ImportLimits few = new ImportLimits(1 << 20, 1 << 20, 100, 10, 1, 100);
        ImportLimits small = new ImportLimits(1 << 20, 1 << 20, 100, 10, 10, 5);

        assertThat(Opened.fault(Opened.fixture("gbk-cpg.zip"), Optional.empty(), few, work))
                .hasMessageContaining("TIDU_IMPORT_MAX_FEATURES");
        assertThat(Opened.fault(Opened.fixture("gbk-cpg.zip"), Optional.empty(), small, work))
                .hasMessageContaining("TIDU_IMPORT_MAX_VERTICES");
    }

    private Path loose(String fixture, String base) throws IOException {
        Path folder = Files.createDirectories(work.resolve("loose"));
        try (InputStream in = Files.newInputStream(Opened.fixture(fixture));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean shp = entry.getName().endsWith(".shp");
                String name = shp ? entry.getName() : entry.getName().replace("parks.", base);
                Files.write(folder.resolve(name), zip.readAllBytes());
            }
        }
        return folder.resolve("parks.shp");
    }
}
