package cn.tidu.files.export;

import cn.tidu.facts.collection.FileColumn;
import cn.tidu.facts.collection.FileForm;
import cn.tidu.facts.collection.Metadata;
import cn.tidu.facts.collection.Shape;
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

    /**
     * The table of a collection.
     *
     * @param id of the collection
     * @param how when and from which state of the data it was taken out
     */
    static ExportTable of(String id, FileForm form, TargetCrs crs, String how) {
        GeometryKind kind =
                form.geometry().map(geometry -> kind(geometry.shape())).orElse(GeometryKind.NONE);
        return new ExportTable(id, columns(form), kind, crs, form.metadata().taken(how));
    }

    /** The columns of a collection's files. */
    static List<Column> columns(FileForm form) {
        return form.columns().stream().map(ExportTable::column).toList();
    }

    private static Column column(FileColumn column) {
        Column.Type type =
                switch (column.type()) {
                    case TEXT, TRUTH -> Column.Type.TEXT;
                    case NUMBER -> Column.Type.NUMBER;
                    case WHOLE -> Column.Type.INTEGER;
                    case DATE -> Column.Type.DATE;
                };
        return new Column(column.header(), column.shortName(), type);
    }

    private static GeometryKind kind(Shape shape) {
        return switch (shape) {
            case POINT -> GeometryKind.POINT;
            case LINE -> GeometryKind.LINE;
            case AREAS -> GeometryKind.POLYGON;
            case LINES -> throw new IllegalArgumentException("文件不能容纳多线 / files hold no features of several lines");
        };
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
