package cn.tidu.matching.whynot;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.ParkItem;
import java.util.List;

/**
 * Why a park is not first (为什么不是它), as the API shows it.
 *
 * @param park which
 * @param standing one of first, ranked, excluded
 * @param rank rank, null if it is out
 * @param score score, null if it is out
 * @param confidence share of the weight that is known, null if it is out
 * @param first the park that is first, null if there is none
 * @param firstScore its score
 * @param text the answer in one sentence, in Chinese
 * @param textEn the same in English
 * @param excludedBy hard rules that stand against it, in the order they are checked; the first decides
 * @param losses criteria in which it loses to the first, the greatest loss first
 * @param gains criteria in which it wins
 * @param changes the smallest single changes that would make it first
 * @param tried what was tried in Chinese, so that an empty list of changes says something
 * @param triedEn the same in English
 */
public record Explanation(
        ParkItem park,
        String standing,
        Integer rank,
        Double score,
        Double confidence,
        ParkItem first,
        Double firstScore,
        String text,
        String textEn,
        List<Barrier> excludedBy,
        List<Loss> losses,
        List<Loss> gains,
        List<Change> changes,
        String tried,
        String triedEn) {

    /**
     * A hard rule that stands against the park, and what would take it away.
     *
     * @param lifts single changes that do, each tried
     * @param verdict in Chinese: what follows, above all when nothing lifts it
     * @param verdictEn in English
     */
    public record Barrier(
            String constraint,
            String reason,
            String reasonEn,
            List<Citation> citations,
            List<Change> lifts,
            String verdict,
            String verdictEn) {}

    /**
     * One criterion, the park beside the first.
     *
     * @param difference contribution of the first less that of the park; over all criteria they add up to the difference of the
     *     scores
     * @param side the park's side
     * @param first the first's side
     */
    public record Loss(String id, String name, String nameEn, double difference, Side side, Side first) {}

    /**
     * What a criterion says of one of the two.
     *
     * @param value 0 to 1, null if unknown
     * @param weight share of the known weight, 0 if unknown
     * @param contribution to the score, 0 if unknown: the weights of the others are scaled up instead
     */
    public record Side(
            Double value,
            double weight,
            double contribution,
            String reason,
            String reasonEn,
            List<Citation> citations) {}
}
