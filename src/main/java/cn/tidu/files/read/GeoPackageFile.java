package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * The database that a GeoPackage is (GeoPackage 数据库), opened so that the file's own SQL never runs: only to read, its schema not
 * trusted, and only ordinary tables read. Views, virtual tables and computed columns would be programs of whoever made the file;
 * triggers run on writing only, and nothing is written.
 */
final class GeoPackageFile implements AutoCloseable {
    private static final int LONGEST_VALUE = 16 << 20;
    private static final int LONGEST_STATEMENT = 1 << 20;
    private static final int MOST_TABLES = 100;

    private final Connection connection;

    /**
     * A column of the table.
     *
     * @param type as it was declared, in capitals
     * @param key whether it is the primary key
     */
    record Column(String name, String type, boolean key) {}

    /**
     * What the file lists as contents.
     *
     * @param table its table
     * @param geometry column of geometries; empty if it has none
     * @param organization who defines the coordinate reference system; empty if unknown
     * @param code by which they know it
     * @param definition its text
     */
    record Layer(
            String table, Optional<String> geometry, long srs, String organization, long code, String definition) {}

    /** Work on the database. */
    interface Work<T> {
        T of(Connection connection) throws SQLException;
    }

    private GeoPackageFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a copy that is the caller's own.
     *
     * @throws FileFault {@code damaged} if it is no database
     */
    static GeoPackageFile open(Path copy) {
        // a file that is being written elsewhere was copied as it was: there is nothing to lock, and no log to look for
        String uri = copy.toUri() + "?immutable=1";
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_VALUE));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, Integer.toString(LONGEST_STATEMENT));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        GeoPackageFile file = null;
        try {
            file = new GeoPackageFile(config.createConnection("jdbc:sqlite:" + uri));
            file.prepare();
            GeoPackageFile prepared = file;
            file = null;
            return prepared;
        } catch (SQLException e) {
            throw FeatureCheck.damaged("GeoPackage", e);
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA mmap_size = 0");
        }
        requireTable("gpkg_contents");
        requireTable("gpkg_spatial_ref_sys");
    }

    /**
     * Does work; what the database says of a damaged file is told as such.
     *
     * @throws FileFault {@code damaged}, or {@code too-large} if a value is longer than any can be
     */
    <T> T ask(Work<T> work) {
        try {
            return work.of(connection);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_TOOBIG")) {
                throw new FileFault(
                        "too-large",
                        String.format(
                                Locale.ROOT,
                                "GeoPackage 里有一个值超过 %d 字节 / a value in it is longer than that",
                                LONGEST_VALUE));
            }
            throw FeatureCheck.damaged("GeoPackage", e);
        }
    }

    /** Every layer of a kind, {@code features} or {@code attributes}, that the file lists. */
    List<Layer> layers(String kind) {
        boolean placed = "features".equals(kind);
        if (placed && !exists("gpkg_geometry_columns")) {
            return List.of();
        }
        if (placed) {
            requireTable("gpkg_geometry_columns");
        }
        String sql = placed
                ? """
                  SELECT c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
                    FROM gpkg_contents c
                    JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
                    LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
                   WHERE c.data_type = ? LIMIT ?
                  """
                : """
                  SELECT table_name, NULL, 0, NULL, 0, NULL FROM gpkg_contents WHERE data_type = ? LIMIT ?
                  """;
        return ask(open -> {
            List<Layer> layers = new ArrayList<>();
            try (PreparedStatement query = open.prepareStatement(sql)) {
                query.setString(1, kind);
                query.setInt(2, MOST_TABLES);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        layers.add(new Layer(
                                text(rows, 1),
                                Optional.ofNullable(rows.getString(2)),
                                rows.getLong(3),
                                text(rows, 4),
                                rows.getLong(5),
                                text(rows, 6)));
                    }
                }
            }
            return layers;
        });
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }

    private boolean exists(String name) {
        return !kind(name).isEmpty();
    }

    /** What an object of the schema is: {@code table}, {@code virtual}, {@code view}; empty if there is none. */
    private String kind(String name) {
        return ask(open -> {
            try (PreparedStatement query = open.prepareStatement(
                    "SELECT type, sql FROM sqlite_master WHERE lower(name) = lower(?) AND type IN ('table', 'view')")) {
                query.setString(1, name);
                try (ResultSet rows = query.executeQuery()) {
                    if (!rows.next()) {
                        return "";
                    }
                    boolean virtual =
                            text(rows, 2).strip().toUpperCase(Locale.ROOT).matches("(?s)CREATE\\s+VIRTUAL\\b.*");
                    return virtual ? "virtual" : text(rows, 1);
                }
            }
        });
    }

    /**
     * Refuses what is not an ordinary table.
     *
     * @throws FileFault {@code damaged} if there is none, {@code view} if its rows would be computed
     */
    void requireTable(String name) {
        String kind = kind(name);
        if (kind.isEmpty()) {
            throw FeatureCheck.damaged(
                    "GeoPackage", new IllegalStateException("没有表 " + ReadingLimits.shown(name) + " / no such table"));
        }
        if (!"table".equals(kind)) {
            throw computed(name, "视图或虚拟表 / a view or virtual table");
        }
    }

    private static FileFault computed(String name, String what) {
        return new FileFault(
                "view",
                "GeoPackage 的“%s”是%s，它的内容要运行文件自带的 SQL 才有，不予读取；请把图层另存为普通表再导入 / not an ordinary table: save the layer as one, the file's own SQL is not run"
                        .formatted(ReadingLimits.shown(name), what));
    }

    /**
     * The columns of an ordinary table.
     *
     * @throws FileFault {@code view} if one is computed
     */
    List<Column> columns(String table) {
        requireTable(table);
        return ask(open -> {
            List<Column> columns = new ArrayList<>();
            try (PreparedStatement query =
                    open.prepareStatement("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid")) {
                query.setString(1, table);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getInt(4) != 0) {
                            throw computed(table + "." + text(rows, 1), "计算列 / a computed column");
                        }
                        columns.add(
                                new Column(text(rows, 1), text(rows, 2).toUpperCase(Locale.ROOT), rows.getInt(3) > 0));
                        Columns.refuseMore(columns.size());
                    }
                }
            }
            return columns;
        });
    }

    /** A number that the database tells. */
    long number(String sql) {
        return ask(open -> {
            try (Statement query = open.createStatement();
                    ResultSet rows = query.executeQuery(sql)) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    /** A name as SQL has it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw FeatureCheck.damaged("GeoPackage", e);
        }
    }
}
