package cn.tidu.matching.rank;

import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks all parks for one firm after another, fast (批量排名内核): the catalogue as columns of numbers, one value for each park. What a
 * criterion says depends on few properties of the firm (where it is, its industry, what moves, what it pollutes) and is worked out once
 * for all firms alike in these; only capacity and land intensity look at the firm's own figures. The formulas and the tie rules are those
 * of {@link Matcher}, number for number; it gives no reasons. Columns kept are bounded by {@link #BUDGET} bytes, whatever the number of
 * firms. Safe for many threads; no clock, no database.
 */
public final class Ranker {
    /** Bytes of columns that are kept. */
    private static final long BUDGET = 128L << 20;
    /** What a column weighs in the cache beside its numbers, about. */
    private static final int OVERHEAD = 1600;

    private static final int MOST_SCOPES = 10_000;
    private static final int MOST_DAYS = 64;

    private final Catalogue catalogue;
    private final int[] order;
    private final Criteria criteria;
    private final HardRules hardRules;
    private final ColumnSource[] sources;
    private final RuleTable rules;
    private final Cache<Object, Column> columns = Caffeine.newBuilder()
            .maximumWeight(BUDGET)
            .weigher((Object key, Column column) -> column.bytes() + OVERHEAD)
            .build();
    private final Cache<Scope.Key, Scope> scopes =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();
    private final Cache<DayTable.Key, DayTable> days =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).build();

    private Ranker(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.order = order(catalogue);
        this.rules = new RuleTable(catalogue);
        Ground ground = new Ground(catalogue, rules, columns);
        this.criteria = new Criteria(catalogue);
        this.sources = criteria.columns(ground);
        this.hardRules = new HardRules(ground);
    }

    /** Turns a catalogue into columns. */
    public static Ranker of(Catalogue catalogue) {
        return new Ranker(catalogue);
    }

    /** Place of each park by its id, which decides where all else is equal. */
    private static int[] order(Catalogue catalogue) {
        List<Integer> byId = IntStream.range(0, catalogue.parks().size())
                .boxed()
                .sorted(Comparator.comparing(i -> catalogue.parks().get(i).id()))
                .toList();
        int[] order = new int[byId.size()];
        for (int place = 0; place < order.length; place++) {
            order[byId.get(place)] = place;
        }
        return order;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    int[] order() {
        return order;
    }

    /** All parks by all criteria. */
    public DecisionMatrix matrix(Question question) {
        FirmView firm = new FirmView(catalogue, question, scope(question));
        DayTable day = day(question);
        double[] weights = criteria.weights(firm.scope(), firm.firm());
        Column[] found = new Column[sources.length];
        for (int j = 0; j < found.length; j++) {
            if (sources[j] != null && !Double.isNaN(weights[j])) {
                found[j] = sources[j].of(firm, day);
            }
        }
        return new DecisionMatrix(this, weights, found, hardRules.bars(firm, day));
    }

    /** Weights by the order of the criteria, adding up to 1; NaN for a criterion left out. */
    double[] weights(Question question) {
        return criteria.weights(scope(question), question.enterprise());
    }

    private Scope scope(Question question) {
        return scopes.get(Scope.Key.of(question), wanted -> Scope.of(catalogue, wanted));
    }

    private DayTable day(Question question) {
        return days.get(
                new DayTable.Key(question.asOf(), question.today()),
                wanted -> new DayTable(catalogue, rules, wanted, question));
    }
}
