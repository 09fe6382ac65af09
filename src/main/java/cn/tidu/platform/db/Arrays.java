package cn.tidu.platform.db;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Text arrays between Java lists and PostgreSQL. */
public final class Arrays {
    private Arrays() {}

    /** A {@code text[]} column as a list; NULL is empty. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A list to bind to a {@code text[]}. */
    public static String[] of(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
