package cn.tidu.matching.rank;

import cn.tidu.facts.chain.Chains;
import cn.tidu.facts.chain.Neighbours;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.judge.ChainCriterion;
import cn.tidu.matching.judge.IndustryCriterion;
import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns of {@link ChainCriterion}: one for every industry of a firm; none of a day in the past, of which nothing is known. */
final class ChainColumns implements ColumnSource {
    private final Chains chains;
    private final Cache<Object, Column> kept;
    private final Column unknown;
    private final long[] firms;
    private final List<String> codes = new ArrayList<>();
    private final int[][] neighbours;
    private final double[][] weighted;

    private record Key(String industry) {}

    ChainColumns(Ground ground) {
        Catalogue catalogue = ground.catalogue();
        int parks = catalogue.parks().size();
        this.chains = catalogue.surroundings().chains();
        this.kept = ground.kept();
        this.unknown = Column.unknown(parks);
        this.firms = new long[parks];
        this.neighbours = new int[parks][];
        this.weighted = new double[parks][];
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < parks; i++) {
            Neighbours near = catalogue
                    .surroundings()
                    .neighbours()
                    .getOrDefault(catalogue.parks().get(i).id(), Neighbours.NONE);
            Map<String, Neighbours.Count> byCode = new TreeMap<>(near.byIndustry());
            firms[i] = near.firms();
            neighbours[i] = byCode.keySet().stream()
                    .mapToInt(code -> known.computeIfAbsent(code, this::number))
                    .toArray();
            weighted[i] = byCode.values().stream()
                    .mapToDouble(Neighbours.Count::weighted)
                    .toArray();
        }
    }

    private int number(String code) {
        codes.add(code);
        return codes.size() - 1;
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        if (codes.isEmpty()
                || IndustryCriterion.isTooCoarse(firm.firm())
                || firm.question()
                        .asOf()
                        .filter(asked -> asked.isBefore(firm.question().today()))
                        .isPresent()) {
            return unknown;
        }
        String code = firm.firm().industry().code();
        return kept.get(new Key(code), key -> column(code));
    }

    private Column column(String firm) {
        double[] strength =
                codes.stream().mapToDouble(code -> chains.strength(firm, code)).toArray();
        Column.Maker maker = new Column.Maker(firms.length);
        for (int i = 0; i < firms.length; i++) {
            double sum = 0;
            for (int k = 0; k < neighbours[i].length; k++) {
                sum += weighted[i][k] * strength[neighbours[i][k]];
            }
            double value = ChainCriterion.value(sum);
            if (firms[i] >= ChainCriterion.ENOUGH) {
                maker.known(i, value, value, value);
            } else if (firms[i] > 0) {
                maker.unknown(i, value, 1);
            }
        }
        return maker.make();
    }
}
