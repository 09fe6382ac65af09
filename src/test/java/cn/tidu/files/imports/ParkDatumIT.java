package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.geo.ChinaDatum;
import cn.tidu.geo.Datum;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Parks in the shifted coordinates of a web map, passed off as CGCS2000 or WGS 84: refused where anything shows it. */
class ParkDatumIT {
    private static final String HEADER = "园区名称,所在市,所在县区,类别,经度,纬度\n";

    private final TestWorld world = TestWorld.get();
    private final Importer importer = new Importer(world.database, TestWorld.HOME.resolve("gis-data"));

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        world.database.write(handle -> {
            handle.execute("DELETE FROM park WHERE dataset = 'import'");
            handle.execute("DELETE FROM import_job");
        });
    }

    private ImportReport run(Path file, String crs, String datum, boolean dryRun) {
        return importer.run(ImportDesk.order(file, "parks", crs, datum, null, dryRun), rows -> {});
    }

    private ImportReport tried(String csv, String datum) throws IOException {
        return run(Files.writeString(folder.resolve("p.csv"), csv), datum == null ? "EPSG:4490" : null, datum, true);
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ParkDatumIT.class.getResourceAsStream("/cn/tidu/files/imports/parkset/" + name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static Coordinate shifted(double lon, double lat, Datum datum) {
        return ChinaDatum.fromWgs84(new GeometryFactory().createPoint(new Coordinate(lon, lat)), datum)
                .getCoordinate();
    }

    /** Rows of known parks at their stored places, in a datum. */
    private String known(Datum datum, int most) {
        StringBuilder csv = new StringBuilder(HEADER);
        world.database
                .read(handle -> handle.createQuery(
                                """
                                SELECT park.name, region.name AS city, ST_X(position) AS lon, ST_Y(position) AS lat
                                  FROM park JOIN region ON region.level = 'city' AND region.code = park.city_code
                                 WHERE position_accuracy = 'geocoded' AND kind = 'development-zone' ORDER BY park.id LIMIT :most
                                """)
                        .bind("most", most)
                        .mapToMap()
                        .list())
                .forEach(park -> csv.append(row(park, "", datum)));
        return csv.toString();
    }

    private static String row(Map<String, Object> park, String county, Datum datum) {
        double lon = (Double) park.get("lon");
        double lat = (Double) park.get("lat");
        Coordinate at = datum == Datum.CGCS2000 ? new Coordinate(lon, lat) : shifted(lon, lat, datum);
        return "%s,%s,%s,省级开发区,%.9f,%.9f%n".formatted(park.get("name"), park.get("city"), county, at.getX(), at.getY());
    }

    private static void refused(ImportReport report, String datum) {
        assertThat(report.state()).isEqualTo("refused");
        assertThat(report.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("geometry");
            assertThat(problem.row()).isPositive();
            assertThat(problem.detail()).contains("suspicious_coordinates").contains("--datum " + datum);
        });
    }

    @Test
    void knownParksThatAllLieOffByTheShiftAreRecognised() throws Exception {
        refused(tried(known(Datum.GCJ02, 20), null), "gcj02");
        refused(tried(known(Datum.BD09, 20), null), "bd09");
        // saying what is not so does not help against such evidence
        refused(tried(known(Datum.GCJ02, 20), "wgs84"), "gcj02");
        assertThat(tried(known(Datum.GCJ02, 20), "gcj02").state()).isEqualTo("dry-run");
        assertThat(tried(known(Datum.CGCS2000, 20), null).findings())
                .extracting(ImportReport.Finding::code)
                .doesNotContain("suspicious-datum");
    }

    @Test
    void plainPositionsSaidToBeShiftedAreRecognisedToo() throws Exception {
        refused(tried(known(Datum.CGCS2000, 20), "gcj02"), "cgcs2000");
    }

    @Test
    void oneParkIsRefusedUntilTheDatumIsStated() throws Exception {
        refused(tried(known(Datum.GCJ02, 1), null), "gcj02");
        ImportReport stated = tried(known(Datum.GCJ02, 1), "cgcs2000");
        assertThat(stated.state()).isEqualTo("dry-run");
        assertThat(stated.findings()).extracting(ImportReport.Finding::code).contains("suspicious-datum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gcj02", "bd09"})
    void outlinesThatLieOffTheStoredOnesAreRecognised(String datum) throws Exception {
        assertThat(run(fixture("base.geojson"), null, null, false).state()).isEqualTo("done");
        ImportReport report = run(fixture(datum + ".geojson"), null, null, false);
        refused(report, datum);
        assertThat(run(folder.resolve(datum + ".geojson"), null, datum, false).state())
                .isEqualTo("done");
    }

    /** Points in their counties that the shift takes out of them. */
    private List<Map<String, Object>> nearBorders() {
        return world
                .database
                .read(handle -> handle.createQuery(
                                """
                                SELECT county.name AS county, city.name AS city, 'x' AS name, ST_X(point.geom) AS lon, ST_Y(point.geom) AS lat, county.code
                                  FROM region AS county JOIN region AS city ON city.level = 'city' AND city.code = county.parent,
                                       ST_Dump(ST_GeneratePoints(county.mainland, 60, 20261121)) AS point
                                 WHERE county.level = 'county' AND county.parent IN ('441400', '441600', '440200')
                                 ORDER BY county.code, point.path
                                """)
                        .mapToMap()
                        .list())
                .stream()
                .filter(point -> {
                    Coordinate at = shifted((Double) point.get("lon"), (Double) point.get("lat"), Datum.GCJ02);
                    return !world.database.read(handle -> handle.createQuery(
                                    "SELECT ST_Covers(geom, ST_SetSRID(ST_MakePoint(:x, :y), 4490)) FROM region WHERE level = 'county' AND code = :code")
                            .bind("x", at.getX())
                            .bind("y", at.getY())
                            .bind("code", (String) point.get("code"))
                            .mapTo(Boolean.class)
                            .one());
                })
                .limit(12)
                .toList();
    }

    private static String rows(List<Map<String, Object>> points, Datum datum) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < points.size(); i++) {
            csv.append(row(points.get(i), (String) points.get(i).get("county"), datum)
                    .replaceFirst("^x", "新园" + i));
        }
        return csv.toString();
    }

    @Test
    void newParksThatTheShiftTakesOutOfTheirCountiesAreRecognised() throws Exception {
        List<Map<String, Object>> points = nearBorders();
        assertThat(points).hasSize(12);
        refused(tried(rows(points, Datum.GCJ02), null), "gcj02");
        assertThat(tried(rows(points, Datum.GCJ02), "gcj02").state()).isEqualTo("dry-run");
        assertThat(tried(rows(points, Datum.CGCS2000), null).state()).isEqualTo("dry-run");
        // three are too few to tell from chance
        assertThat(tried(rows(points.subList(0, 3), Datum.GCJ02), null).problems())
                .noneMatch(problem -> problem.detail().contains("--datum gcj02"));
    }

    @Test
    void newParksInTheMiddleOfTheirCountyShowNothing() throws Exception {
        Coordinate at = shifted(114.70, 23.74, Datum.GCJ02);
        assertThat(tried(HEADER + "新园,河源市,,transfer,%f,%f%n".formatted(at.getX(), at.getY()), null)
                        .state())
                .isEqualTo("dry-run");
    }
}
