package cn.tidu.files.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of an exported table (导出行).
 *
 * @param values String, Number, LocalDate or null, in the order of the columns
 * @param geometry in the table's coordinate reference system, x (east, longitude) before y; null without one
 */
public record ExportRow(List<Object> values, Geometry geometry) {
    public ExportRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
