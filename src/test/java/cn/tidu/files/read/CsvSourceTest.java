package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
    @TempDir
    private Path work;

    private Opened read(String csv) {
        return Opened.read(Opened.write(work, "a.csv", csv), work);
    }

    private FileFault fault(String csv) {
        return Opened.fault(Opened.write(work, "a.csv", csv), work);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundInTheHeader(String delimiter) {
        Opened opened = read("名称,经度,纬度\n甲,120.5,30\n".replace(",", delimiter));

        assertThat(opened.fields()).containsExactly("名称", "经度", "纬度");
        assertThatObject(opened.first().geometry()).hasToString("POINT (120.5 30)");
        assertThat(opened.hasCrs()).isFalse();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        Opened opened = read("\ufeff名称,备注\n甲,乙\n");

        assertThat(opened.encoding()).contains("UTF-8 (BOM)");
        assertThat(opened.first().attributes()).containsEntry("名称", "甲");
    }

    @Test
    void aLargeFileIsToldByItsBeginningAndHeldToIt() {
        byte[] plain = ("名称\n" + "甲乙丙丁\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        Path file = Opened.write(work, "large.csv", plain);

        assertThat(Opened.read(file, work).encoding()).contains("UTF-8 (detected)");

        byte[] mixed = Arrays.copyOf(plain, plain.length + 5);
        byte[] end = "宁波".getBytes(Charset.forName("GBK"));
        System.arraycopy(end, 0, mixed, plain.length, end.length);
        mixed[plain.length + end.length] = '\n';
        FileFault fault = Opened.fault(Opened.write(work, "mixed.csv", mixed), work);
        assertThat(fault.code()).as("no mixture passes for GB18030").isEqualTo("mojibake");
        assertThat(fault.getMessage()).contains("UTF-8 (detected)");

        byte[] ascii = ("name\n" + "abcdefgh\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        byte[] late = Arrays.copyOf(ascii, ascii.length + 5);
        System.arraycopy(end, 0, late, ascii.length, end.length);
        late[ascii.length + end.length] = '\n';
        assertThat(Opened.read(Opened.write(work, "late.csv", late), work).encoding())
                .as("what is said late is heard")
                .contains("GB18030 (detected)");
    }

    @Test
    void textInGbkIsFoundOutOrTold() {
        Path file = Opened.write(work, "gbk.csv", "名称\n宁波梅山\n".getBytes(Charset.forName("GBK")));

        assertThat(Opened.read(file, work).first().attributes()).containsEntry("名称", "宁波梅山");
        assertThat(Opened.read(file, Optional.of("GBK"), ImportLimits.defaults(), work)
                        .encoding())
                .contains("GBK (--encoding)");
        assertThat(Opened.fault(file, Optional.of("UTF-8"), ImportLimits.defaults(), work)
                        .code())
                .isEqualTo("mojibake");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        Path file = Opened.write(work, "latin.csv", "name\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Opened.fault(file, work).code()).isEqualTo("mojibake");
        assertThat(Opened.fault(file, Optional.of("nonsense"), ImportLimits.defaults(), work)
                        .code())
                .isEqualTo("unknown-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"锟斤拷", "\ufffd"})
    void textThatWasSpoiltBeforeIsRefused(String cell) {
        assertThat(fault("名称\n" + cell + "\n").code()).isEqualTo("mojibake");
    }

    @Test
    void rowsAreCountedInLinesOfTheFile() {
        Opened opened = read("名称,备注\r\n甲,\"一\r\n二\"\r\n\r\n乙,x\r\n");

        assertThat(opened.features()).extracting(RawFeature::row).containsExactly(2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wkt", "GEOM", "geometry", "几何"})
    void aColumnOfWktIsTheGeometryAndNoAttribute(String column) {
        Opened opened = read("名称," + column + "\n甲,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n乙,\n");

        assertThat(opened.fields()).containsExactly("名称");
        assertThat(opened.first().geometry().getArea()).isEqualTo(0.5);
        assertThatObject(opened.features().get(1).geometry()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"lon,lat", "lng,latitude", "Longitude,纬度", "X,Y"})
    void coordinatesAreFoundByTheirNames(String x, String y) {
        assertThatObject(read(y + "," + x + "\n30,120\n").first().geometry()).hasToString("POINT (120 30)");
    }

    @Test
    void aRowWithoutCoordinatesHasNoGeometry() {
        assertThatObject(read("名称,lon,lat\n甲,,\n").first().geometry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "1,", "NaN,1", "1e999,1"})
    void coordinatesThatAreNoFiniteNumbersNameTheirLine(String cells) {
        Opened opened = read("lon,lat\n1,2\n" + cells + "\n3,4\n");
        assertThat(opened.geometryFaults()).singleElement().asString().startsWith("3 ");
        assertThat(opened.features()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINT (1", "POINT (NaN 1)", "POLYGON ((0 0, 1 1))", "((((((((((((((((((1"})
    void wktThatIsWrongNamesItsLine(String wkt) {
        assertThat(read("wkt\n\"" + wkt + "\"\n").geometryFaults())
                .singleElement()
                .asString()
                .startsWith("2 ");
    }

    @Test
    void ourGuardAgainstFormulasIsUndone() {
        Opened opened = read("a,b,c\n'=1+1,'@x,'quoted\n");

        assertThat(opened.first().attributes())
                .containsEntry("a", "=1+1")
                .containsEntry("b", "@x")
                .containsEntry("c", "'quoted");
    }

    @Test
    void columnsWithoutNameOrWithTheSameNameAreKeptApart() {
        assertThat(read("a,,a\n1,2,3\n").first().attributes())
                .containsEntry("a", "1")
                .containsEntry("列2", "2")
                .containsEntry("a_3", "3");
    }

    @Test
    void limitsAreEnforcedWhileReading() {
        ImportLimits limits = new ImportLimits(1 << 20, 1 << 20, 100, 10, 1, 2);
        Path two = Opened.write(work, "two.csv", "a\n1\n2\n");
        Path line = Opened.write(work, "line.csv", "wkt\n\"LINESTRING (0 0, 1 1, 2 2)\"\n");

        assertThat(Opened.fault(two, Optional.empty(), limits, work)).hasMessageContaining("TIDU_IMPORT_MAX_FEATURES");
        assertThat(Opened.fault(line, Optional.empty(), limits, work)).hasMessageContaining("TIDU_IMPORT_MAX_VERTICES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n\"x,y\nz,1\n", "a,b\n\"x\"y,1\n"})
    void quotesThatDoNotCloseWhereACellEndsAreToldAndSwallowNoRows(String csv) {
        assertThat(fault(csv).code()).isEqualTo("damaged");
    }

    @Test
    void aQuotationMarkWithinACellIsText() {
        assertThat(read("a,b\n5\" 管,\"说 \"\"好\"\"\"\n").first().attributes())
                .containsEntry("a", "5\" 管")
                .containsEntry("b", "说 \"好\"");
    }

    @Test
    void aShortRowLacksItsLastCellsAndALongOneIsTold() {
        Opened opened = read("a,b\n1\n1,2,3\n");

        assertThat(opened.features().get(0).attributes()).containsOnlyKeys("a");
        assertThat(opened.features().get(1).attributes()).containsOnlyKeys("a", "b");
        assertThat(opened.notes()).anySatisfy(note -> assertThat(note).contains("cells beyond the header"));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThat(fault("\n\n").code()).isEqualTo("empty-file");
    }
}
