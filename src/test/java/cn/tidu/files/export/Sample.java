package cn.tidu.files.export;

import cn.tidu.facts.collection.Metadata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small table with what goes wrong easily: Chinese names, formulas, nulls, dates, tiny and huge numbers. */
final class Sample {
    static final TargetCrs CGCS2000 = new TargetCrs(
            4490,
            "CGCS2000 经纬度",
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]",
            true);
    static final TargetCrs GAUSS = new TargetCrs(
            4547,
            "CGCS2000 3度带 114E",
            "PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
                    + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                    + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",114.0],"
                    + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
            false);
    static final Metadata METADATA = new Metadata("园区候选", "梯度", "2026-11-21", "CC BY 4.0", "约 100 米", "面积按椭球面计算");
    static final List<Column> COLUMNS = List.of(
            new Column("名称", "MC", Column.Type.TEXT),
            new Column("用地（亩）", "YD_MU", Column.Type.NUMBER),
            new Column("家数", "JS", Column.Type.INTEGER),
            new Column("成立日期", "CLRQ", Column.Type.DATE));

    private Sample() {}

    static ExportTable table(GeometryKind kind, TargetCrs crs) {
        return new ExportTable("园区", COLUMNS, kind, crs, METADATA);
    }

    /** The first row has neither values nor geometry where {@code geometry} is null. */
    static List<ExportRow> rows(Geometry geometry) {
        List<ExportRow> rows = new ArrayList<>();
        rows.add(new ExportRow(Arrays.asList("=cmd|x", 1234.5, 12, LocalDate.of(2020, 2, 29)), geometry));
        rows.add(new ExportRow(Arrays.asList("+1", 0.000001, -3L, null), geometry));
        rows.add(new ExportRow(Arrays.asList("@x", null, null, LocalDate.of(1999, 12, 31)), null));
        rows.add(new ExportRow(Arrays.asList(null, -1.0e9, 123456789012345L, null), geometry));
        return rows;
    }

    static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
