package cn.tidu.facts.collection;

import cn.tidu.platform.db.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A collection as a file that is taken out (可导出的数据集).
 *
 * @param columns in order
 * @param geometry empty: a table of attributes
 * @param rows what stands after FROM; never from input
 * @param where which of the rows can lie in the file at all; never from input
 * @param order SQL by which the rows are sorted
 * @param search what narrows it
 * @param metadata what users must know about it
 */
public record FileForm(
        List<FileColumn> columns,
        Optional<Geometry> geometry,
        String rows,
        String where,
        String order,
        SearchForm search,
        Metadata metadata) {

    /** The statement: the columns in order, and the geometry as {@code geom} in WKB. */
    public String sql(Condition found) {
        String cells = columns.stream().map(FileColumn::cell).collect(Collectors.joining(", "));
        String geom = geometry.map(g -> "ST_AsBinary(" + g.sql() + ")").orElse("NULL::bytea");
        return "SELECT %s, %s AS geom FROM %s WHERE (%s) AND (%s) ORDER BY %s"
                .formatted(cells, geom, rows, where, found.sql(), order);
    }
}
