package cn.tidu.files.export;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table to be exported (导出表), without its rows.
 *
 * @param name layer name
 * @param columns columns in order; their names differ also when case is ignored
 * @param geometry what geometries the rows have
 * @param crs coordinate reference system of the geometries; null only without geometries
 * @param metadata what users must know about the data
 */
public record ExportTable(String name, List<Column> columns, GeometryKind geometry, TargetCrs crs, Metadata metadata) {
    public ExportTable {
        if (name.isBlank()) {
            throw new IllegalArgumentException("导出表没有名称 / the table has no name");
        }
        if (geometry != GeometryKind.NONE && crs == null) {
            throw new IllegalArgumentException("有几何的导出表须有坐标系 / geometries need a coordinate system");
        }
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("字段名重复 / column name used twice: " + column.name());
            }
        }
    }

    boolean hasColumn(String columnName) {
        return columns.stream().anyMatch(c -> c.name().equalsIgnoreCase(columnName));
    }

    /** A name that no column has: the wished one, with as many underlines before it as needed. */
    String freeName(String wished) {
        String free = wished;
        while (hasColumn(free)) {
            free = "_" + free;
        }
        return free;
    }
}
