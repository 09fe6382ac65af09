package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.geo.ChinaDatum;
import cn.tidu.geo.Datum;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Coordinates that are elsewhere than they say: recognised, refused with a guess, and nothing written. */
class ImportPlaceIT {
    private final TestWorld world = TestWorld.get();
    private final ImportDesk desk = new ImportDesk(world);

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        desk.asBefore();
    }

    private long version() {
        return world.database.read(DataVersion::get);
    }

    /** Boundaries on record, moved as a file in a datum would have them. */
    private Path boundaries(String condition, Datum datum, String shiftedCode) throws Exception {
        List<String> features = world.database.read(handle -> handle.createQuery(
                        "SELECT level, code, name, ST_AsGeoJSON(geom, 12) AS geom FROM region WHERE " + condition
                                + " ORDER BY code")
                .map((row, context) -> feature(row, datum, shiftedCode))
                .list());
        return Files.writeString(
                folder.resolve("regions.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    private static String feature(java.sql.ResultSet row, Datum datum, String shiftedCode)
            throws java.sql.SQLException {
        try {
            Geometry ours = new GeoJsonReader().read(row.getString("geom"));
            boolean moved = shiftedCode.isEmpty() || shiftedCode.equals(row.getString("code"));
            Geometry theirs = moved ? ChinaDatum.fromWgs84(ours, datum) : ours;
            return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"%s\"},\"geometry\":%s}"
                    .formatted(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("level"),
                            new GeoJsonWriter(12).write(theirs));
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the file is in, what it is said to be in, and what Tidu must guess; '-' is nothing said. */
    @ParameterizedTest(name = "{0} said to be {1}")
    @CsvSource({
        "GCJ02, -, gcj02",
        "GCJ02, wgs84, gcj02",
        "GCJ02, cgcs2000, gcj02",
        "GCJ02, bd09, gcj02",
        "BD09, -, bd09",
        "BD09, gcj02, bd09",
        "CGCS2000, gcj02, cgcs2000",
        "CGCS2000, bd09, cgcs2000"
    })
    void boundariesInAnotherDatumThanSaidAreRecognisedAndRefusedWithTheGuess(Datum is, String said, String guess)
            throws Exception {
        Path file = boundaries("level = 'city' AND code IN ('441600', '441400')", is, "");
        long before = version();
        ImportReport report =
                desk.run(ImportDesk.order(file, "regions", null, said.equals("-") ? null : said, null, false));
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).anySatisfy(p -> {
            assertThat(p.code()).isEqualTo("suspicious_coordinates");
            assertThat(p.detail()).contains("--datum " + guess);
        });
        assertThat(version()).isEqualTo(before);
        // and as guessed it is what it was
        assertThat(desk.run(ImportDesk.order(file, "regions", null, guess, null, true))
                        .state())
                .isEqualTo("dry-run");
    }

    @Test
    void oneCountyOfManyThatIsShiftedIsFoundByItsRow() throws Exception {
        Path file = boundaries("level = 'county' AND parent = '441600'", Datum.GCJ02, "441625");
        ImportReport report = desk.run(ImportDesk.order(file, "regions", null, null, null, false));
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.row()).isPositive();
            assertThat(p.detail()).contains("--datum gcj02", "--datum cgcs2000");
        });
        ImportReport stated = desk.run(ImportDesk.order(file, "regions", null, "cgcs2000", null, true));
        assertThat(stated.state()).isEqualTo("dry-run");
        assertThat(stated.findings()).extracting(ImportReport.Finding::code).containsExactly("suspicious-datum");
    }

    @Test
    void boundariesThatAreWhatTheySayAreTakenWithoutAWord() throws Exception {
        Path file = boundaries("true", Datum.CGCS2000, "");
        ImportReport report = desk.run(ImportDesk.order(file, "regions", null, null, null, true));
        assertThat(report.state()).as(report.problems().toString()).isEqualTo("dry-run");
        assertThat(report.findings()).isEmpty();
        assertThat(desk.run(ImportDesk.order(boundaries("true", Datum.GCJ02, ""), "regions", null, "gcj02", null, true))
                        .problems())
                .isEmpty();
    }

    /** Firms at points of their counties, in a datum. */
    private Path firms(Datum datum) throws Exception {
        StringBuilder csv = new StringBuilder("企业名称,行业,转出地,经度,纬度\n");
        world.database.read(handle -> handle.createQuery(
                        """
                        SELECT county.code, ST_X(point.geom) AS lon, ST_Y(point.geom) AS lat
                          FROM region AS county, ST_Dump(ST_GeneratePoints(county.mainland, 40, 20261121)) AS point
                         WHERE county.level = 'county' AND county.parent IN ('440300', '440600', '441900')
                         ORDER BY county.code, point.path
                        """)
                .map((row, context) -> {
                    Coordinate at = ChinaDatum.fromWgs84(
                                    new org.locationtech.jts.geom.GeometryFactory()
                                            .createPoint(new Coordinate(row.getDouble("lon"), row.getDouble("lat"))),
                                    datum)
                            .getCoordinate();
                    return csv.append("示例厂%d,39,%s,%.8f,%.8f%n"
                            .formatted(csv.length(), row.getString("code"), at.getX(), at.getY()));
                })
                .list());
        return Files.writeString(folder.resolve("firms.csv"), csv);
    }

    @Test
    void firmsFromAWebMapThatLeaveTheirCountiesAreRecognised() throws Exception {
        ImportReport report = desk.tried(firms(Datum.GCJ02), "enterprises", "EPSG:4490");
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail()).contains("--datum gcj02"));
        assertThat(desk.tried(firms(Datum.CGCS2000), "enterprises", "EPSG:4490").state())
                .isEqualTo("dry-run");
        assertThat(desk.run(ImportDesk.order(firms(Datum.GCJ02), "enterprises", null, "gcj02", null, true))
                        .state())
                .isEqualTo("dry-run");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "swapped, 23.1, 113.3, EPSG:4490",
        "zone prefix missing in CRS, 38500000, 2560000, EPSG:4547",
        "metres said to be degrees, 500000, 2560000, EPSG:4490",
        "elsewhere, 121.4, 31.2, EPSG:4490"
    })
    void coordinatesThatFallOutsideGuangdongAreRefusedWithAGuess(String name, double x, double y, String crs)
            throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "企业名称,行业,经度,纬度\n甲,39," + x + "," + y + "\n");
        ImportReport report = desk.run(ImportDesk.order(file, "enterprises", crs, null, null, false));
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).anySatisfy(p -> assertThat(p.detail())
                .contains("suspicious_coordinates")
                .containsAnyOf("--crs", "--swap-xy"));
        assertThat(desk.holds("SELECT count(*) = 0 FROM enterprise")).isTrue();
    }

    @Test
    void aCrsIsNeverGuessed() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "企业名称,行业,经度,纬度\n甲,39,113.3,23.1\n");
        assertThatThrownBy(() -> desk.run(ImportDesk.order(file, "enterprises", null, null, null, false)))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("no-crs"));
    }

    @Test
    void aDatumThatContradictsTheSystemIsRefusedAndAProjectedWebMapIsInverted() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "企业名称,行业,x,y\n甲,39,12745000,2645000\n");
        assertThatThrownBy(() -> desk.run(ImportDesk.order(file, "enterprises", "EPSG:4610", "gcj02", null, false)))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("contradictory-datum"));
        desk.run(ImportDesk.order(file, "enterprises", "EPSG:3857", "gcj02", null, false));
        // 114.4902, 23.1173 in GCJ-02; the formula shifts it by some 500 m
        assertThat(
                        desk.holds(
                                "SELECT ST_Distance(position::geography, ST_SetSRID(ST_MakePoint(12745000 / 6378137.0 * 180 / pi(), 2 * degrees(atan(exp(2645000 / 6378137.0))) - 90), 4490)::geography) BETWEEN 300 AND 700 FROM enterprise"))
                .isTrue();
    }
}
