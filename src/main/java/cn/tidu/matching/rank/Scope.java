package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.CostItem;
import cn.tidu.matching.judge.GuidancePart;
import cn.tidu.matching.judge.Resource;
import cn.tidu.matching.judge.StageScope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question looks at (匹配范围), and with which weights: the same for all firms that ask alike at the same stage.
 *
 * @param leftOut criteria and parts of them that are left out, by id
 * @param given weights by the order of the criteria, not normalised; NaN for a criterion left out
 * @param guidance a bit for each {@link GuidancePart} looked at
 * @param resources a bit for each {@link Resource} looked at
 * @param prices a bit for each {@link CostItem} looked at
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // columns and bits of this process only
record Scope(Set<String> leftOut, double[] given, int guidance, int resources, int prices) {

    /** What decides it. */
    record Key(Map<String, Double> weights, Set<String> without, Stage stage) {
        static Key of(Question question) {
            return new Key(
                    question.weights(),
                    question.without(),
                    question.enterprise().stage());
        }
    }

    /** Every criterion and every part of them, whatever the firm. */
    static Scope ofEverything(Catalogue catalogue, Map<String, Double> weights) {
        return of(catalogue, weights, Set.of());
    }

    static Scope of(Catalogue catalogue, Key key) {
        Set<String> leftOut = new HashSet<>(key.without());
        leftOut.addAll(StageScope.of(key.stage()).notApplied());
        return of(catalogue, key.weights(), leftOut);
    }

    private static Scope of(Catalogue catalogue, Map<String, Double> weights, Set<String> leftOut) {
        double[] given = new double[catalogue.criteria().size()];
        for (int j = 0; j < given.length; j++) {
            CriterionInfo info = catalogue.criteria().get(j);
            given[j] = leftOut.contains(info.id()) ? Double.NaN : weights.getOrDefault(info.id(), info.weight());
        }
        return new Scope(
                Set.copyOf(leftOut),
                given,
                bits(
                        leftOut,
                        List.of(GuidancePart.values()).stream()
                                .map(GuidancePart::id)
                                .toList()),
                bits(
                        leftOut,
                        List.of(Resource.values()).stream().map(Resource::facet).toList()),
                bits(
                        leftOut,
                        List.of(CostItem.values()).stream().map(CostItem::facet).toList()));
    }

    private static int bits(Set<String> leftOut, List<String> parts) {
        int bits = 0;
        for (int k = 0; k < parts.size(); k++) {
            bits |= leftOut.contains(parts.get(k)) ? 0 : 1 << k;
        }
        return bits;
    }

    boolean looksAt(GuidancePart part) {
        return (guidance & 1 << part.ordinal()) != 0;
    }

    boolean looksAt(Resource resource) {
        return (resources & 1 << resource.ordinal()) != 0;
    }
}
