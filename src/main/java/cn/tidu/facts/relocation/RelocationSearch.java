package cn.tidu.facts.relocation;

import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What known relocations are searched by (转移案例检索).
 *
 * @param origin code of the county or city it came from; a city finds its counties too
 * @param destination code of the county or city it went to, in the same way
 * @param industry code of GB/T 4754-2017 that the enterprise's lies in, or that lies in it
 * @param year year of the move
 * @param text part of the enterprise's name or of the park's
 */
public record RelocationSearch(
        Optional<String> origin,
        Optional<String> destination,
        Optional<String> industry,
        Optional<Integer> year,
        Optional<String> text)
        implements Search {
    /** Its parameters in an address or on a command line. */
    public static final List<String> PARAMETERS = List.of("origin", "destination", "industry", "year", "q");

    private static final String SQL =
            """
            (:origin::text IS NULL OR relocation.origin_code = :origin OR left(relocation.origin_code, 4) || '00' = :origin)
            AND (:destination::text IS NULL OR relocation.destination_code = :destination
                                            OR left(relocation.destination_code, 4) || '00' = :destination)
            AND (:industry::text IS NULL OR EXISTS (
                    SELECT 1 FROM unnest(relocation.industry_codes) AS code
                     WHERE starts_with(:industry, code) OR starts_with(code, :industry)))
            AND (:year::int IS NULL OR relocation.year = :year)
            AND (:text::text IS NULL OR position(:text IN concat_ws(' ', relocation.enterprise, relocation.destination_park)) > 0)
            """;

    /** Reads it; faults are kept in the query. */
    public static RelocationSearch read(Query query) {
        Optional<Integer> year =
                query.text("year").isPresent() ? Optional.of(query.integer("year", 0, 1978, 2100)) : Optional.empty();
        return new RelocationSearch(
                query.text("origin"), query.text("destination"), query.text("industry"), year, query.text("q"));
    }

    @Override
    public Condition condition(Handle handle) {
        Map<String, Object> values = new HashMap<>();
        values.put("origin", origin.orElse(null));
        values.put("destination", destination.orElse(null));
        values.put("industry", industry.orElse(null));
        values.put("year", year.orElse(null));
        values.put("text", text.orElse(null));
        return new Condition(SQL, values);
    }
}
