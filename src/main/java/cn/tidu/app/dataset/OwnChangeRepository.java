package cn.tidu.app.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What users' imports changed in rows of gis-data (用户对基础数据的更改): it outlives a reload. */
public final class OwnChangeRepository {
    /** What the rows of a table are called. */
    private static final Map<String, String> ROWS =
            Map.of("region", "区划", "park", "园区", "guidance_rule", "指导规则", "guidance_document", "政策文件");
    /** Fields whose values nobody can read. */
    private static final Set<String> SHAPES = Set.of("geom", "position", "outline");

    private OwnChangeRepository() {}

    /** Puts the users' values back after a load, and tells where gis-data has changed the same or has the row no longer. */
    static List<String> putBack(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT back.*, known.label, kept.value, kept.file
                          FROM apply_own_changes() AS back
                          JOIN own_change_field AS known ON (known.collection, known.field) = (changed_collection, changed_field)
                          JOIN own_change AS kept
                            ON (kept.collection, kept.row_key, kept.field) = (changed_collection, changed_key, changed_field)
                        """)
                .map((row, context) -> told(row))
                .list();
    }

    private static String called(String table) {
        return Optional.ofNullable(ROWS.get(table))
                .orElseThrow(() -> new IllegalStateException(
                        "%s：没有叫法，有：%s / has no name here".formatted(table, String.join(", ", ROWS.keySet()))));
    }

    private static String told(ResultSet row) throws SQLException {
        String what = called(row.getString("changed_collection")) + " " + row.getString("changed_key") + " 的“"
                + row.getString("label") + "”";
        String file = row.getString("file");
        if ("gone".equals(row.getString("what"))) {
            return "%s：gis-data 已没有这一行，%s 的更改留存备用 / gis-data has the row no longer, the change is put by"
                    .formatted(what, file);
        }
        return SHAPES.contains(row.getString("changed_field"))
                ? "%s：gis-data 也已更改，保留 %s 导入的 / changed in gis-data too, the imported one is kept".formatted(what, file)
                : "%s：gis-data 也已更改（%s），保留 %s 导入的 %s / changed in gis-data too, the imported value is kept"
                        .formatted(what, row.getString("gis_data_value"), file, row.getString("value"));
    }

    /** How many rows of gis-data hold values of users. */
    public static long rows(Handle handle) {
        return handle.createQuery("SELECT count(DISTINCT (collection, row_key)) FROM own_change")
                .mapTo(Long.class)
                .one();
    }
}
