package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.judge.CapacityCriterion;
import cn.tidu.matching.judge.Case;
import cn.tidu.matching.judge.ChainCriterion;
import cn.tidu.matching.judge.CostCriterion;
import cn.tidu.matching.judge.Criterion;
import cn.tidu.matching.judge.GuidanceCriterion;
import cn.tidu.matching.judge.IndustryCriterion;
import cn.tidu.matching.judge.IntensityCriterion;
import cn.tidu.matching.judge.Judgement;
import cn.tidu.matching.judge.OutletCriterion;
import cn.tidu.matching.judge.ProximityCriterion;
import cn.tidu.matching.judge.StandingCriterion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The criteria of a catalogue in their order (准则), each with what judges by it, and their weights. One that nothing judges by weighs like
 * any other and is never known.
 */
final class Criteria {
    /** All there are, each once: a new one is a line here and a row of {@code criteria.csv}. */
    static final List<Entry> ALL = List.of(
            new Entry(new GuidanceCriterion(), GuidanceColumns::new),
            new Entry(new IndustryCriterion(), IndustryColumns::new),
            new Entry(new ChainCriterion(), ChainColumns::new),
            new Entry(new ProximityCriterion(), ProximityColumns::new),
            new Entry(new OutletCriterion(), OutletColumns::new),
            new Entry(new CapacityCriterion(), CapacityColumns::new),
            new Entry(new IntensityCriterion(), IntensityColumns::new),
            new Entry(new StandingCriterion(), ground -> (firm, day) -> day.standing()),
            new Entry(new CostCriterion(), CostColumns::new));

    private final List<CriterionInfo> infos;
    /** Null where nothing judges by it. */
    private final Entry[] entries;

    /**
     * A criterion.
     *
     * @param criterion judges one park, in words
     * @param columns makes what judges all parks, in the same numbers; {@link ColumnSource#judging} where nothing is faster
     */
    record Entry(Criterion criterion, Function<Ground, ColumnSource> columns) {}

    Criteria(Catalogue catalogue) {
        this.infos = catalogue.criteria();
        this.entries = infos.stream().map(info -> find(info.id()).orElse(null)).toArray(Entry[]::new);
    }

    private static Optional<Entry> find(String id) {
        return ALL.stream().filter(one -> one.criterion().id().equals(id)).findFirst();
    }

    /**
     * The criterion of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Criterion get(String id) {
        return find(id).map(Entry::criterion).orElseThrow(() -> new IllegalArgumentException("no criterion " + id));
    }

    /** Ids of all parts of criteria that can be left out. */
    static Set<String> facets() {
        return ALL.stream().flatMap(one -> one.criterion().facets().stream()).collect(Collectors.toSet());
    }

    /** What judges all parks, by the order of the criteria; null where nothing does. */
    ColumnSource[] columns(Ground ground) {
        ColumnSource[] sources = new ColumnSource[entries.length];
        for (int j = 0; j < sources.length; j++) {
            sources[j] = entries[j] == null ? null : entries[j].columns().apply(ground);
        }
        return sources;
    }

    /** What every criterion that takes part says of a case, in their order. */
    Map<CriterionInfo, Judgement> judge(Case matchCase, double[] weights) {
        Map<CriterionInfo, Judgement> judgements = new LinkedHashMap<>();
        for (int j = 0; j < entries.length; j++) {
            if (entries[j] != null && !Double.isNaN(weights[j])) {
                judgements.put(infos.get(j), entries[j].criterion().judge(matchCase));
            }
        }
        return judgements;
    }

    /** Weights by the order of the criteria, adding up to 1; NaN for a criterion left out. */
    double[] weights(Scope scope, Enterprise firm) {
        double[] weights = scope.given().clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= entries[j] == null ? 1 : entries[j].criterion().relevance(firm);
        }
        return normalised(weights);
    }

    /** The same whoever the firm is. */
    static double[] weights(Scope scope) {
        return normalised(scope.given().clone());
    }

    private static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += Double.isNaN(weight) ? 0 : weight;
        }
        for (int j = 0; j < weights.length; j++) {
            if (!Double.isNaN(weights[j])) {
                weights[j] = sum == 0 ? 0 : weights[j] / sum;
            }
        }
        return weights;
    }

    /** Weights by criterion id, without the criteria left out. */
    static Map<String, Double> byId(Catalogue catalogue, double[] weights) {
        Map<String, Double> byId = new LinkedHashMap<>();
        for (int j = 0; j < weights.length; j++) {
            if (!Double.isNaN(weights[j])) {
                byId.put(catalogue.criteria().get(j).id(), weights[j]);
            }
        }
        return byId;
    }
}
