package cn.tidu.geo;

import java.util.Map;

/** Texts of {@code .prj} files as Esri's programs write them. */
final class EsriPrj {
    private static final Map<String, String> GEOGRAPHIC = Map.of(
            "China_2000",
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],",
            "Xian_1980",
            "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],",
            "Beijing_1954",
            "GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\",SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],",
            "WGS_1984",
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],");

    private EsriPrj() {}

    static String geographic(String datum) {
        return GEOGRAPHIC.get(datum) + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    }

    static String gaussKruger(String name, String datum, double meridian, double easting) {
        return "PROJCS[\"" + name + "\"," + geographic(datum)
                + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
                + easting + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
                + "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}
