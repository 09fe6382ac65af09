package cn.tidu.facts.enterprise;

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
 * What enterprises are searched by (企业检索).
 *
 * @param origin code of the county or city it is in; a city finds its counties too
 * @param industry code of GB/T 4754-2017 that its industry lies in
 * @param stage what moves
 * @param group group it is to move with (组团)
 * @param text part of its name
 */
public record EnterpriseSearch(
        Optional<String> origin,
        Optional<String> industry,
        Optional<String> stage,
        Optional<String> group,
        Optional<String> text)
        implements Search {
    /** Its parameters in an address or on a command line. */
    public static final List<String> PARAMETERS = List.of("origin", "industry", "stage", "group", "q");

    private static final Set<String> STAGES = Coded.codes(Stage.class);

    private static final String SQL =
            """
            (:origin::text IS NULL OR enterprise.origin_code = :origin OR left(enterprise.origin_code, 4) || '00' = :origin)
            AND (:industry::text IS NULL OR starts_with(enterprise.industry, :industry))
            AND (:stage::text IS NULL OR enterprise.stage = :stage)
            AND (:group::text IS NULL OR enterprise.group_name = :group)
            AND (:text::text IS NULL OR position(:text IN enterprise.name) > 0)
            """;

    /** Reads it; faults are kept in the query. */
    public static EnterpriseSearch read(Query query) {
        return new EnterpriseSearch(
                query.matching("origin", "44[0-9]{4}", "区划代码，6 位 / a six-digit region code"),
                query.matching("industry", "[0-9]{2,4}", "GB/T 4754 代码，2 至 4 位 / a code of two to four digits"),
                query.oneOf("stage", STAGES),
                query.text("group"),
                query.text("q"));
    }

    @Override
    public Condition condition(Handle handle) {
        Map<String, Object> values = new HashMap<>();
        values.put("origin", origin.orElse(null));
        values.put("industry", industry.orElse(null));
        values.put("stage", stage.orElse(null));
        values.put("group", group.orElse(null));
        values.put("text", text.orElse(null));
        return new Condition(SQL, values);
    }
}
