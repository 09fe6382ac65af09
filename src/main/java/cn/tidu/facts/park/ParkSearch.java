package cn.tidu.facts.park;

import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Query;
import cn.tidu.text.Coded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What parks are searched by (园区检索).
 *
 * @param kind kind of park
 * @param city code of the host city
 * @param county code of a host county
 * @param industry code of GB/T 4754-2017 that a leading industry lies in, or that lies in one
 * @param text part of a name or alias
 */
public record ParkSearch(
        Optional<String> kind,
        Optional<String> city,
        Optional<String> county,
        Optional<String> industry,
        Optional<String> text)
        implements Search {
    /** Its parameters in an address or on a command line. */
    public static final List<String> PARAMETERS = List.of("kind", "city", "county", "industry", "q");

    private static final Set<String> KINDS = Coded.codes(ParkKind.class);

    private static final String SQL =
            """
            (:kind::text IS NULL OR park.kind = :kind)
            AND (:city::text IS NULL OR park.city_code = :city)
            AND (:county::text IS NULL OR :county = ANY (park.county_codes))
            AND (:text::text IS NULL OR EXISTS (
                    SELECT 1 FROM park_record AS record
                     WHERE record.park_id = park.id
                       AND position(lower(:text) IN lower(record.name || ' ' || array_to_string(record.aliases, ' '))) > 0))
            AND (:industry::text IS NULL OR EXISTS (
                    SELECT 1 FROM industry_word, unnest(industry_word.codes) AS code
                     WHERE industry_word.word = ANY (park.industry_words)
                       AND (starts_with(:industry, code) OR starts_with(code, :industry))))
            """;

    /** Reads it; faults are kept in the query. */
    public static ParkSearch read(Query query) {
        return new ParkSearch(
                query.oneOf("kind", KINDS),
                query.text("city"),
                query.text("county"),
                query.text("industry"),
                query.text("q"));
    }

    @Override
    public Condition condition(Handle handle) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind.orElse(null));
        values.put("city", city.orElse(null));
        values.put("county", county.orElse(null));
        values.put("industry", industry.orElse(null));
        values.put("text", text.orElse(null));
        return new Condition(SQL, values);
    }
}
