package cn.tidu.files.imports;

import cn.tidu.files.read.RawFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What a user sees of a file beside its faults (预览): its first rows as they are understood, and where they lie. */
final class ImportSample {
    private static final int ROWS = 10;
    private static final int LONGEST = 120;

    /** A column that is understood, and the field that it means. */
    record Column(String header, String field) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Envelope extent = new Envelope();

    void columns(Headers headers) {
        headers.all()
                .forEach(header ->
                        columns.add(new Column(header.name(), header.meaning().field())));
    }

    /**
     * Sees a row.
     *
     * @param placed its geometry in CGCS2000 degrees; null without one
     */
    void see(RawFeature feature, Geometry placed) {
        if (placed != null && Placement.inFrame(placed)) {
            extent.expandToInclude(placed.getEnvelopeInternal());
        }
        if (rows.size() < ROWS) {
            rows.add(row(feature, placed));
        }
    }

    private Map<String, Object> row(RawFeature feature, Geometry placed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sheet", feature.sheet());
        row.put("row", feature.row());
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = feature.attributes().getOrDefault(column.header(), "");
            values.put(column.header(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
        row.put("values", values);
        if (placed != null && !placed.isEmpty()) {
            Coordinate inside = InteriorPoint.getInteriorPoint(placed);
            row.put("lon", rounded(inside.x));
            row.put("lat", rounded(inside.y));
        }
        return row;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    /** Into the report; the extent is west, south, east, north in CGCS2000 degrees. */
    void into(Map<String, Object> report) {
        report.put("columns", columns);
        report.put("sample", rows);
        if (!extent.isNull()) {
            report.put(
                    "extent",
                    List.of(
                            rounded(extent.getMinX()),
                            rounded(extent.getMinY()),
                            rounded(extent.getMaxX()),
                            rounded(extent.getMaxY())));
        }
    }
}
