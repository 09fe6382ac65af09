package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Features;
import cn.tidu.platform.db.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Features out of PostGIS as GeoJSON text, page by page after a key. Blocking. */
final class ItemRepository {
    /** Up to so many are counted (numberMatched "when it is cheap"): a few milliseconds. */
    private static final int MOST_COUNTED = 20_000;

    private final Database database;

    ItemRepository(Database database) {
        this.database = database;
    }

    /**
     * A page.
     *
     * @param features GeoJSON features
     * @param matched how many match in all; empty if there are too many to count for every page
     * @param cursor where the next page begins; empty at the end
     */
    record Page(List<String> features, OptionalLong matched, Optional<String> cursor) {}

    /** West, south, east, north in degrees. */
    record Extent(double west, double south, double east, double north) {}

    private record Row(String json, List<Optional<String>> place) {}

    Page page(Features collection, ItemsQuery query) {
        String where = where(query.conditions());
        return database.read(handle -> {
            long counted = bound(
                            handle.createQuery("SELECT count(*) FROM (SELECT FROM "
                                    + collection.rows().sql() + where + " LIMIT " + (MOST_COUNTED + 1)
                                    + ") AS matching"),
                            query.binds())
                    .mapTo(Long.class)
                    .one();
            OptionalLong matched = counted > MOST_COUNTED ? OptionalLong.empty() : OptionalLong.of(counted);
            List<Row> rows = rows(handle, collection, query);
            boolean more = rows.size() > query.limit();
            List<Row> page = more ? rows.subList(0, query.limit()) : rows;
            return new Page(
                    page.stream().map(Row::json).toList(),
                    matched,
                    more
                            ? Optional.of(ItemsQueryReader.Cursor.write(
                                    page.get(page.size() - 1).place()))
                            : Optional.empty());
        });
    }

    /** One feature. */
    Optional<String> feature(Features collection, String id, Crs crs) {
        if (collection.rows().keyType().equals("bigint") && !id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return database.read(handle -> handle.createQuery("SELECT " + json(collection, Optional.empty(), crs) + " FROM "
                        + collection.rows().sql() + " WHERE "
                        + collection.rows().key() + " = cast(:id AS "
                        + collection.rows().keyType()
                        + ")")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    Optional<Extent> extent(Features collection) {
        return database.read(handle -> handle.createQuery(
                        "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent("
                                + collection.geometry().sql() + ") AS e FROM "
                                + collection.rows().sql()
                                + ") AS extent WHERE e IS NOT NULL")
                .map((row, context) ->
                        new Extent(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .findOne());
    }

    private static List<Row> rows(Handle handle, Features collection, ItemsQuery query) {
        List<String> keys = keys(collection, query);
        List<String> conditions = new ArrayList<>(query.conditions());
        Map<String, Object> binds = new java.util.LinkedHashMap<>(query.binds());
        if (!query.after().isEmpty()) {
            conditions.add(after(collection, query, keys, binds));
        }
        StringBuilder sql = new StringBuilder("SELECT ").append(json(collection, query.properties(), query.crs()));
        keys.forEach(key -> sql.append(", (").append(key).append(")::text"));
        sql.append(" FROM ")
                .append(collection.rows().sql())
                .append(where(conditions))
                .append(" ORDER BY ");
        for (int i = 0; i < query.sort().size(); i++) {
            sql.append(keys.get(i))
                    .append(query.sort().get(i).descending() ? " DESC" : " ASC")
                    .append(" NULLS LAST, ");
        }
        sql.append(collection.rows().key()).append(" LIMIT ").append(query.limit() + 1);
        return bound(handle.createQuery(sql.toString()), binds)
                .map((row, context) -> {
                    List<Optional<String>> place = new ArrayList<>();
                    for (int i = 0; i < keys.size(); i++) {
                        place.add(Optional.ofNullable(row.getString(i + 2)));
                    }
                    return new Row(row.getString(1), place);
                })
                .list();
    }

    private static List<String> keys(Features collection, ItemsQuery query) {
        List<String> keys = new ArrayList<>();
        query.sort().forEach(sort -> keys.add(sort.property().sql()));
        keys.add(collection.rows().key());
        return keys;
    }

    /** Rows behind the place: greater in the first key that differs, values that are not known being last. */
    private static String after(Features collection, ItemsQuery query, List<String> keys, Map<String, Object> binds) {
        List<String> ways = new ArrayList<>();
        String same = "";
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            String type = last
                    ? collection.rows().keyType()
                    : query.sort().get(i).property().type().sql();
            boolean descending = !last && query.sort().get(i).descending();
            String key = keys.get(i);
            Optional<String> value = query.after().get(i);
            if (value.isPresent()) {
                String name = "after" + i;
                binds.put(name, value.get());
                String bound = "cast(:" + name + " AS " + type + ")";
                ways.add("(" + same + "(" + key + (descending ? " < " : " > ") + bound
                        + (last ? "" : " OR " + key + " IS NULL") + "))");
                same += key + " = " + bound + " AND ";
            } else {
                same += key + " IS NULL AND ";
            }
        }
        return "(" + String.join(" OR ", ways) + ")";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static Query bound(Query query, Map<String, Object> binds) {
        binds.forEach(query::bind);
        return query;
    }

    private static String json(Features collection, Optional<List<String>> wanted, Crs crs) {
        String properties = collection.properties().stream()
                .filter(p -> wanted.isEmpty() || wanted.get().contains(p.name()))
                .map(p -> "'" + p.name() + "', " + p.sql())
                .collect(Collectors.joining(", "));
        return "json_build_object('type', 'Feature', 'id', ("
                + collection.rows().key() + ")::text, 'geometry', ST_AsGeoJSON("
                + crs.fromStored(collection.geometry().sql()) + ", " + crs.digits()
                + ", 0)::json, 'properties', json_build_object("
                + properties + "))::text";
    }
}
