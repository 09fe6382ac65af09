package cn.tidu.matching.rank;

import cn.tidu.matching.given.Question;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * All parks by all criteria for one question (决策矩阵), numbers only: scores, confidence, contributions, bounds, and which hard rules
 * take a park out. Parks are told by their index in {@code Catalogue#parks}. The numbers are those of {@link Matcher}, which says the
 * reasons for the few parks that somebody reads about.
 */
public final class DecisionMatrix {
    private final Ranker ranker;
    private final double[] weights;
    private final Column[] columns;
    private final int[] barred;
    private final double[] score;
    private final double[] confidence;

    DecisionMatrix(Ranker ranker, double[] weights, Column[] columns, int[] barred) {
        this.ranker = ranker;
        this.weights = weights;
        this.columns = columns;
        this.barred = barred;
        int parks = barred.length;
        this.score = new double[parks];
        this.confidence = new double[parks];
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] != null) {
                columns[j].addTo(weights[j], score, confidence);
            }
        }
        for (int i = 0; i < parks; i++) {
            score[i] = confidence[i] == 0 ? 0 : score[i] / confidence[i];
        }
    }

    /** The same judgements under other weights, by criterion id, not normalised. */
    public DecisionMatrix under(Question question, Map<String, Double> given) {
        return new DecisionMatrix(ranker, ranker.weights(question.under(given)), columns, barred);
    }

    /** How many parks there are, those that are out among them. */
    public int parks() {
        return barred.length;
    }

    /** Whether a hard rule takes the park out. */
    public boolean isOut(int park) {
        return barred[park] != 0;
    }

    /** The id of the first hard rule that takes a park out. */
    public String firstOut(int park) {
        return HardRules.id(Integer.numberOfTrailingZeros(barred[park]));
    }

    /** How many parks are left. */
    public int candidates() {
        int left = 0;
        for (int bits : barred) {
            left += bits == 0 ? 1 : 0;
        }
        return left;
    }

    public double score(int park) {
        return score[park];
    }

    /** Share of the weight that is known. */
    public double confidence(int park) {
        return confidence[park];
    }

    /** How many criteria there are, those left out among them. */
    public int criteria() {
        return columns.length;
    }

    /** Weights that add up to 1, by criterion id in order; without the criteria left out. */
    public Map<String, Double> weights() {
        return Criteria.byId(ranker.catalogue(), weights);
    }

    /** Whether a criterion takes part and its value is known. */
    public boolean isKnown(int criterion, int park) {
        return columns[criterion] != null && columns[criterion].isKnown(park);
    }

    /** Weight × value ÷ known weight; NaN where the value is unknown or the criterion is left out. */
    public double contribution(int criterion, int park) {
        return isKnown(criterion, park)
                ? (confidence[park] == 0 ? 0 : weights[criterion] / confidence[park]) * columns[criterion].value(park)
                : Double.NaN;
    }

    /** The least a criterion's value can be, 0 to 1. */
    public double low(int criterion, int park) {
        return columns[criterion].bounds().low()[park];
    }

    /** The most it can be. */
    public double high(int criterion, int park) {
        return columns[criterion].bounds().high()[park];
    }

    /** The best parks, best first: by score, then confidence, then park id. */
    public int[] best(int most) {
        return new Selection(score, confidence, ranker.order()).best(most, barred);
    }

    /** Rank of a park among the candidates, 1 for the best. */
    public int rank(int park) {
        Selection selection = new Selection(score, confidence, ranker.order());
        int before = 0;
        for (int i = 0; i < barred.length; i++) {
            before += barred[i] == 0 && i != park && selection.isBefore(i, park) ? 1 : 0;
        }
        return before + 1;
    }

    /** How many parks each hard rule takes out, by its id; a park can be taken out by several. */
    public Map<String, Long> outBy() {
        Map<String, Long> counts = new TreeMap<>();
        for (int bits : barred) {
            BitSet.valueOf(new long[] {bits}).stream().forEach(rule -> counts.merge(HardRules.id(rule), 1L, Long::sum));
        }
        return counts;
    }
}
