package cn.tidu.facts.guidance;

import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.region.Regions;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.text.Coded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What guidance is searched by (指导规则检索).
 *
 * @param asOf day on which a rule must be in force
 * @param source code of the origin: county, city, zone or {@code GD}
 * @param target code of the host in the same form
 * @param industry code of GB/T 4754-2017
 * @param kind kind of rule
 * @param text part of the quote, the title or the number of the document
 */
public record GuidanceSearch(
        Optional<LocalDate> asOf,
        Optional<String> source,
        Optional<String> target,
        Optional<String> industry,
        Optional<String> kind,
        Optional<String> text)
        implements Search {
    /** Its parameters in an address or on a command line. */
    public static final List<String> PARAMETERS = List.of("asOf", "source", "target", "industry", "kind", "q");

    private static final Set<String> KINDS = Coded.codes(RuleKind.class);
    private static final Set<String> WIDE = Set.of("PRD", "EAST", "WEST", "NORTH", "GD");

    /** Places are given as the list of codes that stand for them: county, city, zone, GD. */
    private static final String SQL =
            """
            (:kind::text IS NULL OR rule.kind = :kind)
            AND (:sources::text[] IS NULL OR rule.sources && :sources)
            AND (:targets::text[] IS NULL OR rule.targets && :targets OR EXISTS (
                    SELECT 1 FROM park WHERE park.id = ANY (rule.target_parks)
                                         AND park.county_codes || park.city_code && :targets))
            AND (:industry::text IS NULL OR EXISTS (
                    SELECT 1 FROM unnest(rule.industry_codes) AS code
                     WHERE starts_with(:industry, code) OR starts_with(code, :industry)))
            AND (:asOf::date IS NULL OR (document.valid_from <= :asOf
                                         AND (document.valid_to IS NULL OR document.valid_to >= :asOf)))
            AND (:text::text IS NULL OR position(:text IN rule.quote || document.title || coalesce(document.number, '')) > 0)
            """;

    /** Reads it; faults are kept in the query. */
    public static GuidanceSearch read(Query query) {
        return new GuidanceSearch(
                query.date("asOf"),
                query.text("source"),
                query.text("target"),
                query.text("industry"),
                query.oneOf("kind", KINDS),
                query.text("q"));
    }

    /**
     * The rules found, over {@code guidance_rule AS rule} and {@code guidance_document AS document}.
     *
     * @throws ProblemException 400 if a region code is unknown
     */
    @Override
    public Condition condition(Handle handle) {
        Regions regions = RegionRepository.loadAll(handle);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind.orElse(null));
        values.put("sources", source.map(code -> codes(code, "source", regions)).orElse(null));
        values.put("targets", target.map(code -> codes(code, "target", regions)).orElse(null));
        values.put("industry", industry.orElse(null));
        values.put("asOf", asOf.orElse(null));
        values.put("text", text.orElse(null));
        return new Condition(SQL, values);
    }

    /** The codes that stand for a region in a rule: itself, its city, its zone, the province. */
    private static String[] codes(String code, String parameter, Regions regions) {
        if (WIDE.contains(code)) {
            return new String[] {code};
        }
        Place place = regions.findPlace(code)
                .orElseThrow(() -> ProblemException.malformed(
                        "未知区划代码 / Unknown region code",
                        List.of(new Problem.Fault(parameter, code + " 不是广东省的区划代码 / is no code of Guangdong"))));
        return new String[] {
            place.finest().code(), place.city().code(), place.zone().name(), "GD"
        };
    }
}
