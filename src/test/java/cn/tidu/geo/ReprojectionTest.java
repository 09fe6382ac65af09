package cn.tidu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ReprojectionTest {
    private static final double MILLIMETRE = 0.001;
    private static final double MILLIMETRE_IN_DEGREES = 1e-8;

    private static Coordinate convert(Crs from, Crs to, double x, double y) {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(x, y));
        return Reprojection.between(from, to).apply(point).getCoordinate();
    }

    /**
     * Made once with PROJ 9.1.1: {@code echo "23.129112 113.264385" | cs2cs -f %.6f EPSG:4490 EPSG:4547} and so on;
     * cs2cs takes latitude and gives northing first, here both are turned.
     */
    @ParameterizedTest
    @CsvSource({
        "113.264385, 23.129112, 4547, 424653.363213, 2559026.076079",
        "114.057868, 22.543099, 4547, 505952.554556, 2493941.133728",
        "116.681956, 23.354152, 4547, 774307.533337, 2586304.919243",
        "110.359377, 21.270702, 4547, 121980.944836, 2357409.599020",
        "113.596755, 24.810403, 4547, 459229.915529, 2745112.431965",
        "113.264385, 23.129112, 4526, 38424653.363213, 2559026.076079",
        "116.681956, 23.354152, 4526, 38774307.533337, 2586304.919243",
        "113.264385, 23.129112, 4546, 731971.148983, 2560637.276307",
        "110.359377, 21.270702, 4546, 433513.974732, 2353183.511053",
        "116.681956, 23.354152, 4548, 467478.893345, 2583794.451691",
        "113.264385, 23.129112, 4525, 37731971.148983, 2560637.276307",
        "113.264385, 23.129112, 4508, 731971.148983, 2560637.276307",
        "76.2, 30.1, 4513, 25615671.509959, 3331806.267040",
        "76.2, 30.1, 4534, 615671.509959, 3331806.267040",
        "113.264385, 23.129112, 3857, 12608533.663213, 2647640.035469",
        "110.359377, 21.270702, 3857, 12285149.651903, 2424186.335164",
        "113.264385, 23.129112, 32649, 731878.360523, 2559613.021474"
    })
    void projectionsAgreeWithProj(double longitude, double latitude, int code, double easting, double northing) {
        Crs projected = Crs.ofCode("EPSG:" + code);
        Coordinate there = convert(Crs.CGCS2000, projected, longitude, latitude);
        assertThat(there.getX()).isCloseTo(easting, within(MILLIMETRE));
        assertThat(there.getY()).isCloseTo(northing, within(MILLIMETRE));
        Coordinate back = convert(projected, Crs.CGCS2000, easting, northing);
        assertThat(back.getX()).isCloseTo(longitude, within(MILLIMETRE_IN_DEGREES));
        assertThat(back.getY()).isCloseTo(latitude, within(MILLIMETRE_IN_DEGREES));
    }

    @Test
    void aLocalCentralMeridianAgreesWithTheZoneShifted() {
        Crs local = Crs.ofWkt(EsriPrj.gaussKruger("Local", "China_2000", 113.5, 500_000));
        Coordinate there = convert(Crs.CGCS2000, local, 112.764385, 23.129112);
        assertThat(there.getX()).isCloseTo(424653.363213, within(MILLIMETRE));
        assertThat(there.getY()).isCloseTo(2559026.076079, within(MILLIMETRE));
    }

    @Test
    void wgs84AndCgcs2000AreOne() {
        Reprojection reprojection = Reprojection.between(Crs.ofCode("4326"), Crs.CGCS2000);
        assertThat(convert(Crs.ofCode("4326"), Crs.CGCS2000, 113.1, 23.2)).isEqualTo(new Coordinate(113.1, 23.2));
        assertThat(reprojection.caution()).isEmpty();
        assertThat(Reprojection.between(Crs.ofCode("3857"), Crs.CGCS2000).caution())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4610, 4214, 2383, 2435})
    void xian80AndBeijing54BringACaution(int code) {
        assertThat(Reprojection.between(Crs.ofEpsg(code), Crs.CGCS2000).caution())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("没有公开的转换参数", "no published transformation parameters", "100"));
        assertThat(Reprojection.between(Crs.ofEpsg(code), Crs.ofEpsg(code)).caution())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4610, 4214})
    void onlyTheEllipsoidChangesFromXian80AndBeijing54(int code) {
        // Geocentric from one ellipsoid to the other: the longitude stays, the latitude moves by a few metres.
        Coordinate moved = convert(Crs.ofEpsg(code), Crs.CGCS2000, 113, 23);
        assertThat(moved.getX()).isCloseTo(113, within(1e-12));
        assertThat(moved.getY()).isCloseTo(23, within(5e-5)).isNotEqualTo(23);
        Coordinate viaWgs84 = convert(Crs.ofEpsg(code), Crs.ofCode("4326"), 113, 23);
        assertThat(viaWgs84.distance(moved)).isLessThan(1e-12);
    }

    @Test
    void theParametersOfAnOilFieldThatProgramsWriteUnaskedAreNotUsed() {
        String wkt =
                EsriPrj.geographic("Beijing_1954").replace("298.3]]", "298.3],TOWGS84[15.8,-154.4,-82.3,0,0,0,0]]");
        assertThat(Crs.ofWkt(wkt).epsg()).contains(4214);
    }

    @Test
    void parametersTheFileBringsAreUsed() {
        String wkt = EsriPrj.geographic("Beijing_1954").replace("298.3]]", "298.3],TOWGS84[20,-120,-60,0,0,0,0]]");
        Reprojection reprojection = Reprojection.between(Crs.ofWkt(wkt), Crs.CGCS2000);
        assertThat(reprojection.caution()).isEmpty();
        // PROJ 9.1.1: echo "113 23" | cs2cs -f %.9f +proj=longlat +ellps=krass
        // +towgs84=20,-120,-60 +to +proj=longlat +datum=WGS84
        Coordinate moved = convert(Crs.ofWkt(wkt), Crs.CGCS2000, 113, 23);
        assertThat(moved.getX()).isCloseTo(113.000277770, within(1e-7));
        assertThat(moved.getY()).isCloseTo(22.999936106, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT Z (113 23 5)",
                "POINT EMPTY",
                "LINESTRING ZM (113 23 1 2, 114 24 3 4)",
                "POLYGON ((113 23, 114 23, 114 24, 113 23), (113.5 23.2, 113.6 23.2, 113.6 23.3, 113.5 23.2))",
                "POLYGON EMPTY",
                "MULTIPOINT ((113 23), (114 24))",
                "MULTILINESTRING ((113 23, 114 24), (113 22, 113 23))",
                "MULTIPOLYGON (((113 23, 114 23, 114 24, 113 23)))",
                "GEOMETRYCOLLECTION (POINT (113 23), GEOMETRYCOLLECTION (LINESTRING (113 23, 114 24)))"
            })
    void everyGeometryKeepsItsTypeAndLosesItsHeight(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        geometry.setUserData("kept");
        Geometry moved = Reprojection.between(Crs.CGCS2000, Crs.ofCode("4547")).apply(geometry);
        assertThat(moved.getGeometryType()).isEqualTo(geometry.getGeometryType());
        assertThat(moved.getNumPoints()).isEqualTo(geometry.getNumPoints());
        assertThat(moved.getNumGeometries()).isEqualTo(geometry.getNumGeometries());
        assertThat(moved.getSRID()).isEqualTo(4547);
        assertThat(moved.getUserData()).isEqualTo("kept");
        assertThat(moved.getCoordinates()).allSatisfy(c -> assertThat(c.getZ()).isNaN());
        Geometry back = Reprojection.between(Crs.ofCode("4547"), Crs.CGCS2000).apply(moved);
        assertThat(back.equalsExact(geometry, MILLIMETRE_IN_DEGREES)).isTrue();
    }

    @Test
    void whatCannotBeExpressedIsRefused() {
        for (double[] xy : new double[][] {{Double.NaN, 1}, {1, Double.POSITIVE_INFINITY}, {1e12, 1e12}, {113, 1e8}}) {
            assertThatThrownBy(() -> convert(Crs.ofCode("4526"), Crs.CGCS2000, xy[0], xy[1]))
                    .isInstanceOfSatisfying(
                            FileFault.class, fault -> assertThat(fault.code()).isEqualTo("not-finite"));
        }
        assertThatThrownBy(() -> convert(Crs.CGCS2000, Crs.CGCS2000, Double.NaN, 1))
                .isInstanceOf(FileFault.class);
    }
}
