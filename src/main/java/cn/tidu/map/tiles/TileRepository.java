package cn.tidu.map.tiles;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.OwnWrites;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Vector tiles straight from PostGIS: one statement, one round trip. Blocking. */
final class TileRepository {
    /** Firms are points from this zoom on, counted by cell above. */
    static final int FIRST_ZOOM_OF_POINTS = 9;

    private static final Map<TileMatrixSet, Map<Tileset, TileSql>> SQL = statements();
    private static final TileSql CLUSTERS = TileSql.read("enterprise-clusters.sql");
    private static final TileSql CLUSTERS_DIRECT = TileSql.read("enterprise-clusters-direct.sql");
    private static final TileSql TOTALS = TileSql.read("enterprise-totals.sql");

    private final Database database;
    private final Runnable publish;

    private static Map<TileMatrixSet, Map<Tileset, TileSql>> statements() {
        Map<TileMatrixSet, Map<Tileset, TileSql>> all = new EnumMap<>(TileMatrixSet.class);
        for (TileMatrixSet grid : TileMatrixSet.values()) {
            Map<Tileset, TileSql> statements = new EnumMap<>(Tileset.class);
            for (Tileset set : Tileset.values()) {
                set.statement(grid).ifPresent(file -> statements.put(set, TileSql.read(file, grid)));
            }
            all.put(grid, statements);
        }
        return all;
    }

    /** Over a database; {@code publish} brings the totals that the public sees up to the firms. */
    TileRepository(Database database, Runnable publish) {
        this.database = database;
        this.publish = publish;
    }

    /**
     * A tile as it is now.
     *
     * @param tile not packed
     * @param behind whether counts prepared in the database were behind the rows, and so were not used
     */
    record Fetched(Tile tile, boolean behind) {}

    Fetched fetch(Tileset set, TileAddress at, TileFilter filter, Audience audience) {
        if (set == Tileset.ENTERPRISES && !audience.firms()) {
            publish.run();
            return run(TOTALS, set, at, filter);
        }
        boolean clusters = set == Tileset.ENTERPRISES && at.z() < FIRST_ZOOM_OF_POINTS;
        if (!clusters) {
            return run(SQL.get(at.grid()).get(set), set, at, filter);
        }
        if (filter.finerThanCells() || !audience.cells()) {
            return run(CLUSTERS_DIRECT, set, at, filter);
        }
        Fetched counted = run(CLUSTERS, set, at, filter);
        return counted.behind() ? run(CLUSTERS_DIRECT, set, at, filter) : counted;
    }

    /** Whether announced versions may be taken for granted; one for each who asks. */
    OwnWrites ownWrites() {
        return database.ownWrites();
    }

    /** The versions of all collections as of now. */
    Map<String, Long> versions() {
        return database.onPrimary(
                () -> database.read(handle -> handle.createQuery("SELECT collection, version FROM collection_version")
                        .reduceRows(new TreeMap<String, Long>(), (all, row) -> {
                            all.put(row.getColumn("collection", String.class), row.getColumn("version", Long.class));
                            return all;
                        })));
    }

    /** The tile as it was when the version was announced, or later: a replica may not have that yet. */
    Fetched fetch(Tileset set, TileAddress at, TileFilter filter, Audience audience, Optional<String> version) {
        if (version.isEmpty()) {
            return database.onPrimary(() -> fetch(set, at, filter, audience));
        }
        Fetched fetched = fetch(set, at, filter, audience);
        return !database.hasReplica() || fetched.tile().version().equals(version.get())
                ? fetched
                : database.onPrimary(() -> fetch(set, at, filter, audience));
    }

    /** West, south, east, north of a set's rows, degrees; empty without rows. */
    List<Double> bounds(Tileset set) {
        return database.read(handle -> handle.createQuery(
                        "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(g) AS e FROM ("
                                + set.extent() + ") AS rows(g)) AS extent WHERE e IS NOT NULL")
                .map((row, context) -> List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .findOne()
                .orElse(List.of()));
    }

    /** Brings the prepared counts up to the rows, all rows, whoever asked. */
    boolean refreshCells() {
        return CurrentIdentity.as(
                Identity.system("enterprise-cells"),
                () -> database.change(handle -> handle.createQuery("SELECT refresh_enterprise_cells()")
                        .mapTo(Boolean.class)
                        .one()));
    }

    private Fetched run(TileSql sql, Tileset set, TileAddress at, TileFilter filter) {
        return database.single(
                sql.text(), (statement, before) -> bind(statement, before, sql.parameters(), set, at, filter), row -> {
                    byte[] body = row.getBytes(3);
                    return new Fetched(
                            new Tile(row.getString(1), body == null ? new byte[0] : body), row.getBoolean(2));
                });
    }

    private static void bind(
            PreparedStatement statement,
            int before,
            List<String> parameters,
            Tileset set,
            TileAddress at,
            TileFilter filter)
            throws SQLException {
        for (int n = 0; n < parameters.size(); n++) {
            int i = before + n;
            switch (parameters.get(n)) {
                case "collections" ->
                    statement.setArray(
                            i + 1,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", set.versions().toArray()));
                case "z" -> statement.setInt(i + 1, at.z());
                case "x" -> statement.setInt(i + 1, at.x());
                case "y" -> statement.setInt(i + 1, at.y());
                case "industry" -> statement.setString(i + 1, filter.industry().orElse(null));
                case "origin" -> statement.setString(i + 1, filter.origin().orElse(null));
                case "plan" -> statement.setString(i + 1, filter.plan().orElse(null));
                case "asOf" -> {
                    if (filter.asOf().isPresent()) {
                        statement.setDate(i + 1, Date.valueOf(filter.asOf().get()));
                    } else {
                        statement.setNull(i + 1, Types.DATE);
                    }
                }
                default -> throw new IllegalStateException("no value for " + parameters.get(n));
            }
        }
    }
}
