package cn.tidu.matching.edition;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.guidance.GuidanceDocument;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One request under every edition of policy, side by side (各政策版本并列), as the API shows it.
 *
 * @param dataVersion version of the rows
 * @param weights normalised weights, the same for all periods
 * @param notes to be shown with the result
 * @param editions in order of time
 */
record EditionAnswer(long dataVersion, Map<String, Double> weights, List<Text> notes, List<EditionItem> editions) {

    /** An edition and the periods in it; one without a name holds what was before the first edition. */
    record EditionItem(
            String id,
            String name,
            String nameEn,
            LocalDate from,
            LocalDate to,
            DocumentItem opensWith,
            String source,
            List<PeriodItem> periods) {}

    /**
     * A period in which the rules do not change.
     *
     * @param from first day
     * @param to last day, null while it runs
     * @param asOf the day ranked as of
     * @param inForce documents in force that have rules for the choice of a park
     * @param documentsCame documents that took effect at its start
     * @param documentsWent documents that had expired by then
     * @param rulesCame clauses that bear on this firm now and did not in the period before
     * @param rulesWent clauses that did and do no longer
     * @param parks the first parks
     * @param fellOut parks that were among the first in the period before and are not now
     */
    record PeriodItem(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            List<DocumentItem> inForce,
            List<DocumentItem> documentsCame,
            List<DocumentItem> documentsWent,
            List<Citation> rulesCame,
            List<Citation> rulesWent,
            long candidatesTotal,
            long excludedTotal,
            List<RankedPark> parks,
            List<FallenPark> fellOut,
            String text,
            String textEn) {}

    /** A document. */
    record DocumentItem(String id, String title, String number, LocalDate validFrom, LocalDate validTo) {
        static DocumentItem of(GuidanceDocument document) {
            return new DocumentItem(
                    document.id(),
                    document.title(),
                    document.number().orElse(null),
                    document.validFrom(),
                    document.validTo().orElse(null));
        }
    }

    /**
     * A park among the first of a period.
     *
     * @param rankBefore rank in the period before, null if it was out or there was none
     * @param change ranks gained since, null in the same case
     * @param rulesCame ids of clauses that speak for or against it now and did not before
     * @param rulesWent ids of clauses that did and do no longer
     */
    record RankedPark(
            int rank,
            ParkItem park,
            double score,
            double confidence,
            Integer rankBefore,
            Integer change,
            List<String> rulesCame,
            List<String> rulesWent) {}

    /**
     * A park that was among the first and is not now.
     *
     * @param rank rank now, null if it is out
     * @param constraint the hard rule that stands against it, null if none does
     */
    record FallenPark(
            String id, String name, int rankBefore, Integer rank, String constraint, List<String> rulesWent) {}
}
