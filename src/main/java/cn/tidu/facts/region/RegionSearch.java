package cn.tidu.facts.region;

import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Query;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What regions are searched by (区划检索).
 *
 * @param level {@code city} or {@code county}
 * @param zone one of the four zones
 * @param city code of the city, which finds itself and its counties
 * @param text part of a name or code
 */
public record RegionSearch(Optional<String> level, Optional<Zone> zone, Optional<String> city, Optional<String> text)
        implements Search {
    /** Its parameters in an address or on a command line. */
    public static final List<String> PARAMETERS = List.of("level", "zone", "city", "q");

    private static final Set<String> LEVELS = Set.of("city", "county");
    private static final Set<String> ZONES =
            Arrays.stream(Zone.values()).map(Zone::name).collect(Collectors.toUnmodifiableSet());

    private static final String SQL =
            """
            (:level::text IS NULL OR level = :level)
            AND (:zone::text IS NULL OR zone = :zone)
            AND (:city::text IS NULL OR left(code, 4) || '00' = :city)
            AND (:text::text IS NULL OR position(lower(:text) IN lower(name || ' ' || name_en || ' ' || code)) > 0)
            """;

    /** Reads it; faults are kept in the query. */
    public static RegionSearch read(Query query) {
        return new RegionSearch(
                query.oneOf("level", LEVELS),
                query.oneOf("zone", ZONES).map(Zone::valueOf),
                query.text("city"),
                query.text("q"));
    }

    @Override
    public Condition condition(Handle handle) {
        Map<String, Object> values = new HashMap<>();
        values.put("level", level.orElse(null));
        values.put("zone", zone.map(Enum::name).orElse(null));
        values.put("city", city.orElse(null));
        values.put("text", text.orElse(null));
        return new Condition(SQL, values);
    }
}
