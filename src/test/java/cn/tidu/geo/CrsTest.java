package cn.tidu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {
    static IntStream everyGaussKrugerCode() {
        return GaussKruger.all().mapToInt(GaussKruger::epsg);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4490",
                "epsg:4490",
                " 4490 ",
                "urn:ogc:def:crs:EPSG::4490",
                "urn:ogc:def:crs:EPSG:9.9:4490",
                "http://www.opengis.net/def/crs/EPSG/0/4490",
                "https://www.opengis.net/def/crs/EPSG/0/4490"
            })
    void everyWayToWriteACodeIsTaken(String text) {
        assertThat(Crs.ofCode(text)).isEqualTo(Crs.CGCS2000).hasSameHashCodeAs(Crs.CGCS2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS84",
                "OGC:CRS84",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
            })
    void crs84IsLongitudeAndLatitudeOfWgs84(String text) {
        assertThat(Crs.ofCode(text).epsg()).contains(4326);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:", "EPSG:999999", "guangzhou", "EPSG:5773", "4547x", "EPSG:99999999999"})
    void aCodeThatNamesNothingHorizontalIsRefused(String text) {
        assertThatThrownBy(() -> Crs.ofCode(text))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("unknown-crs"))
                .hasMessageContaining("--crs EPSG:4547");
    }

    @Test
    void allCodesOfCgcs2000AreKnown() {
        for (int code = 4491; code <= 4554; code++) {
            Crs crs = Crs.ofCode("EPSG:" + code);
            assertThat(crs.name()).startsWith("CGCS2000 / ");
            assertThat(crs.geographic()).isFalse();
            assertThat(crs.frame()).contains(Frame.CGCS2000);
        }
    }

    @ParameterizedTest
    @MethodSource("everyGaussKrugerCode")
    void theZoneOfACodeIsWhatEpsgDefines(int code) {
        GaussKruger zone = GaussKruger.ofEpsg(code).orElseThrow();
        String wkt = Crs.ofEpsg(code).geotools().toWKT();
        assertThat(wkt)
                .contains("PARAMETER[\"central_meridian\", " + zone.centralMeridian() + ".0]")
                .contains("PARAMETER[\"scale_factor\", 1.0]");
        assertThat(Crs.ofEpsg(code).frame()).contains(zone.frame());
        // Read back without its code, the definition leads to the same code.
        String bare = wkt.replaceAll(",\\s*AUTHORITY\\[[^\\]]*\\]", "");
        assertThat(Crs.ofWkt(bare).epsg()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {4490, 4610, 4214, 4326, 3857, 32649, 32650})
    void theOtherSystemsInUseAreKnown(int code) {
        Crs crs = Crs.ofCode("EPSG:" + code);
        assertThat(crs.geographic()).isEqualTo(code == 4490 || code == 4610 || code == 4214 || code == 4326);
        assertThat(crs.toString()).startsWith("EPSG:" + code + " ");
        assertThat(Crs.ofWkt(crs.geotools().toWKT())).isEqualTo(crs);
    }

    @ParameterizedTest
    @CsvSource({
        "CGCS2000_3_Degree_GK_CM_114E, China_2000, 114, 500000, 4547",
        "CGCS2000_3_Degree_GK_Zone_38, China_2000, 114, 38500000, 4526",
        "CGCS2000_GK_CM_111E, China_2000, 111, 500000, 4508",
        "CGCS2000_3_Degree_GK_CM_111E, China_2000, 111, 500000, 4546",
        "CGCS2000_GK_Zone_19, China_2000, 111, 19500000, 4497",
        "Xian_1980_3_Degree_GK_CM_114E, Xian_1980, 114, 500000, 2383",
        "Xian_1980_3_Degree_GK_Zone_38, Xian_1980, 114, 38500000, 2362",
        "Beijing_1954_3_Degree_GK_CM_114E, Beijing_1954, 114, 500000, 2435",
        "Beijing_1954_GK_Zone_19, Beijing_1954, 111, 19500000, 21419",
        "a_name_of_ones_own, China_2000, 117, 500000, 4548"
    })
    void esriProjectionsLeadToTheirCode(String name, String datum, int meridian, int easting, int code) {
        assertThat(Crs.ofWkt(EsriPrj.gaussKruger(name, datum, meridian, easting))
                        .epsg())
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"China_2000, 4490", "Xian_1980, 4610", "Beijing_1954, 4214", "WGS_1984, 4326"})
    void esriGeographicSystemsLeadToTheirCode(String datum, int code) {
        assertThat(Crs.ofWkt(EsriPrj.geographic(datum)).epsg()).contains(code);
    }

    @Test
    void esriWebMercatorAndUtmLeadToTheirCode() {
        assertThat(Crs.ofWkt("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + EsriPrj.geographic("WGS_1984")
                                + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                                + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                                + "UNIT[\"Meter\",1.0]]")
                        .epsg())
                .contains(3857);
        assertThat(Crs.ofWkt("PROJCS[\"WGS_1984_UTM_Zone_49N\"," + EsriPrj.geographic("WGS_1984")
                                + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",111.0],"
                                + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"
                                + "UNIT[\"Meter\",1.0]]")
                        .epsg())
                .contains(32649);
    }

    @Test
    void aByteOrderMarkHeightsAndAxesDoNotStandInTheWay() {
        String horizontal = EsriPrj.gaussKruger("CGCS2000_3_Degree_GK_CM_114E", "China_2000", 114, 500_000);
        String withAxes = horizontal.substring(0, horizontal.length() - 1) + ",AXIS[\"X\",NORTH],AXIS[\"Y\",EAST]]";
        assertThat(Crs.ofWkt("\uFEFF" + withAxes + ",VERTCS[\"Yellow_Sea_1985\",VDATUM[\"Yellow_Sea_1985\"]]\r\n")
                        .epsg())
                .contains(4547);
        assertThat(Crs.ofWkt("EPSG:4547\n").epsg()).contains(4547);
    }

    @Test
    void anUnknownDatumIsToldByItsEllipsoid() {
        assertThat(Crs.ofWkt("GEOGCS[\"unknown\",DATUM[\"unknown\",SPHEROID[\"x\",6378140,298.257]],"
                                + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]")
                        .epsg())
                .contains(4610);
    }

    @Test
    void aLocalCentralMeridianIsTakenAsDescribed() {
        Crs crs = Crs.ofWkt(EsriPrj.gaussKruger("Local_113_20", "China_2000", 113.3333333, 500_000));
        assertThat(crs.epsg()).isEmpty();
        assertThat(crs.geographic()).isFalse();
        assertThat(crs).isEqualTo(Crs.ofWkt(EsriPrj.gaussKruger("Other_name", "China_2000", 113.3333333, 500_000)));
        assertThat(crs).hasToString("Local_113_20");
    }

    @Test
    void aTextOfLaterWktIsKnownByItsCode() {
        assertThat(Crs.ofWkt("PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM"
                                + " 114E\",BASEGEOGCRS[\"x\"],ID[\"EPSG\",4547]]")
                        .epsg())
                .contains(4547);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LOCAL_CS[\"Guangzhou city grid\"]",
                "PROJCS[\"broken\"",
                "GEOGCS[\"x\",DATUM[\"D_Mars\",SPHEROID[\"Mars\",3396190,169.89]],PRIMEM[\"0\",0],UNIT[\"degree\",0.017]]",
                "GEOGCS[\"x\",DATUM[\"D_China_2000\",SPHEROID[\"K\",6378245,298.3]],PRIMEM[\"0\",0],UNIT[\"degree\",0.017]]"
            })
    void aTextOfNoKnownFrameIsRefused(String wkt) {
        assertThatThrownBy(() -> Crs.ofWkt(wkt))
                .isInstanceOfSatisfying(
                        FileFault.class, fault -> assertThat(fault.code()).isEqualTo("unknown-crs"));
    }
}
