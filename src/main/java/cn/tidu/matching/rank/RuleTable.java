package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Coverage;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.region.Place;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.GuidancePart;
import cn.tidu.matching.judge.GuidanceReading;
import cn.tidu.matching.judge.StageScope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The guidance rules that are scored, as numbers (规则数表): how closely each names each park, each origin, each industry. What it keeps
 * is bounded by how many industries, places and ways to move there are.
 */
final class RuleTable {
    private static final int NOT_SAID = 0;
    private static final int CLEAN = 1;
    static final int POLLUTING = 2;

    private final Catalogue catalogue;
    private final List<Rule> rules;
    private final GuidancePart[] parts;
    private final double[][] coverage;
    private final int[] document;
    private final int documents;
    private final double[] trust;
    private final boolean[] trade;
    private final boolean[] asksPollution;
    private final Map<String, ByIndustry> byIndustry = new ConcurrentHashMap<>();
    private final Map<String, ByOrigin> byOrigin = new ConcurrentHashMap<>();
    private final Map<Object, boolean[]> byMove = new ConcurrentHashMap<>();
    private final boolean[][] contradicted = new boolean[3][];

    /** How well an industry meets each rule, and whether it is of the kind the rule asks for (1 or 0). */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    private record ByIndustry(double[] similarity, double[] intensity) {}

    /**
     * How each rule speaks of an origin, and how much each park is built together with it.
     *
     * @param factor 0: not of it; below 1: of its whole zone only
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    private record ByOrigin(double[] factor, double[] together) {}

    /**
     * How strongly the rules that speak of a firm do so, whatever the park; see {@link FirmRules.Weighed}.
     *
     * @param rule which rules, in order
     * @param together how much each park is built together with its origin
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    record Strengths(int[] rule, double[] strength, double[] least, double[] most, double[] together) {
        private Strengths first(int count) {
            return new Strengths(
                    Arrays.copyOf(rule, count),
                    Arrays.copyOf(strength, count),
                    Arrays.copyOf(least, count),
                    Arrays.copyOf(most, count),
                    together);
        }
    }

    RuleTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.rules = catalogue.rules().stream()
                .filter(rule -> rule.selection() && GuidancePart.of(rule).isPresent())
                .toList();
        this.parts =
                rules.stream().map(rule -> GuidancePart.of(rule).orElseThrow()).toArray(GuidancePart[]::new);
        this.coverage = rules.stream().map(this::coverage).toArray(double[][]::new);
        List<String> ids = rules.stream()
                .map(rule -> rule.document().id())
                .distinct()
                .sorted()
                .toList();
        this.documents = ids.size();
        this.document = rules.stream()
                .mapToInt(rule -> ids.indexOf(rule.document().id()))
                .toArray();
        this.trust =
                rules.stream().mapToDouble(rule -> rule.confidence().factor()).toArray();
        this.trade = flags("processing-trade");
        this.asksPollution = either(flags("polluting"), flags("non-polluting"));
        contradicted[NOT_SAID] = new boolean[rules.size()];
        contradicted[CLEAN] = flags("polluting");
        contradicted[POLLUTING] = flags("non-polluting");
    }

    private double[] coverage(Rule rule) {
        return catalogue.parks().stream()
                .mapToDouble(park -> Coverage.ofPark(rule, park, catalogue.zoneOf(park))
                        .map(Coverage::factor)
                        .orElse(0.0))
                .toArray();
    }

    private boolean[] flags(String condition) {
        boolean[] flags = new boolean[rules.size()];
        for (int r = 0; r < flags.length; r++) {
            flags[r] = rules.get(r).conditions().contains(condition);
        }
        return flags;
    }

    private static boolean[] either(boolean[] one, boolean[] other) {
        boolean[] either = new boolean[one.length];
        for (int r = 0; r < either.length; r++) {
            either[r] = one[r] || other[r];
        }
        return either;
    }

    List<Rule> rules() {
        return rules;
    }

    GuidancePart part(int rule) {
        return parts[rule];
    }

    /** Factor of {@link Coverage} by park; 0 where the rule does not speak of it. */
    double[] coverage(int rule) {
        return coverage[rule];
    }

    /** The document of a rule, counted in the order of their ids. */
    int document(int rule) {
        return document[rule];
    }

    int documents() {
        return documents;
    }

    /** How strongly each rule speaks for a firm on a day; the same numbers as {@link FirmRules}. */
    Strengths strengths(FirmView view, DayTable day) {
        Enterprise firm = view.firm();
        ByIndustry industry = byIndustry.computeIfAbsent(firm.industry().code(), this::ofIndustry);
        ByOrigin origin = byOrigin.computeIfAbsent(firm.origin().finest().code(), code -> ofOrigin(firm.origin()));
        boolean[] concerned = byMove.computeIfAbsent(List.of(firm.stage(), firm.functions()), move -> concerned(firm));
        double[] status = day.status();
        int pollution = pollution(firm);
        int count = 0;
        Strengths found = new Strengths(
                new int[parts.length],
                new double[parts.length],
                new double[parts.length],
                new double[parts.length],
                origin.together);
        for (int r = 0; r < parts.length; r++) {
            double factor = origin.factor[r];
            if (factor == 0 || status[r] == 0 || !concerned[r] || contradicted[pollution][r]) {
                continue;
            }
            double base = industry.similarity[r] * status[r] * trust[r] * industry.intensity[r];
            double most = base * factor;
            if (most > 0) {
                boolean open = pollution == NOT_SAID && asksPollution[r];
                found.rule[count] = r;
                found.strength[count] = open ? 0 : most * (trade[r] ? FirmRules.TRADE_NOT_SAID : 1);
                found.least[count] = open || trade[r] ? 0 : most;
                found.most[count++] = most;
            }
        }
        return found.first(count);
    }

    /** 0 if the firm did not say whether it pollutes, 1 if it does not, 2 if it does. */
    static int pollution(Enterprise firm) {
        return firm.polluting().map(yes -> yes ? POLLUTING : CLEAN).orElse(NOT_SAID);
    }

    private ByIndustry ofIndustry(String code) {
        Industries industries = catalogue.industries();
        return new ByIndustry(
                rules.stream()
                        .mapToDouble(rule -> rule.codes().isEmpty() ? 1 : Industries.similarity(code, rule.codes()))
                        .toArray(),
                rules.stream()
                        .mapToDouble(rule -> FirmRules.intensity(rule, code, industries))
                        .toArray());
    }

    private ByOrigin ofOrigin(Place origin) {
        return new ByOrigin(
                rules.stream().mapToDouble(rule -> originFactor(rule, origin)).toArray(),
                catalogue.parks().stream()
                        .mapToDouble(park -> GuidanceReading.builtTogether(park, origin))
                        .toArray());
    }

    private static double originFactor(Rule rule, Place origin) {
        Optional<Coverage> covered = Coverage.ofOrigin(rule.sources(), origin);
        if (covered.isEmpty()) {
            return 0;
        }
        return rule.kind() == RuleKind.PAIRING && covered.get() == Coverage.ZONE ? FirmRules.ZONE_WIDE_ORIGIN : 1;
    }

    private boolean[] concerned(Enterprise firm) {
        boolean[] concerned = new boolean[rules.size()];
        IntStream.range(0, concerned.length).forEach(r -> concerned[r] = StageScope.concerns(rules.get(r), firm));
        return concerned;
    }
}
