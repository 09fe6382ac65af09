package cn.tidu.matching.parkside;

import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.reply.MatchAnswer.AskItem;
import cn.tidu.matching.reply.MatchAnswer.CriterionItem;
import cn.tidu.matching.reply.MatchAnswer.EnterpriseItem;
import cn.tidu.matching.reply.MatchAnswer.ReasonItem;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The firms that suit a park as the API shows them (园区选企业结果).
 *
 * @param from {@code request} or {@code loaded}
 * @param weights what the park looks at, normalised
 * @param enterprisesTotal firms looked at
 * @param notKnown loaded firms left out because their place or industry is not known
 * @param excluded at most 200 of the firms that may not come
 */
record ParkMatchAnswer(
        ParkItem park,
        LocalDate asOf,
        long dataVersion,
        String from,
        Map<String, Double> weights,
        List<Text> notes,
        long enterprisesTotal,
        long notKnown,
        long candidatesTotal,
        List<FirmItem> candidates,
        long excludedTotal,
        Map<String, Long> excludedBy,
        List<ExcludedFirm> excluded) {

    /**
     * A firm that may come.
     *
     * @param index position in the request, null for a loaded firm
     * @param id id of a loaded firm, null otherwise
     * @param score the park's view
     * @param firmScore the firm's own view of this park
     * @param firmRank place of this park among all parks for the firm, null beyond the first 50 firms
     */
    record FirmItem(
            int rank,
            Integer index,
            Long id,
            String name,
            EnterpriseItem enterprise,
            double score,
            double scoreLow,
            double scoreHigh,
            double confidence,
            double firmScore,
            Integer firmRank,
            List<CriterionItem> criteria,
            List<String> unknown,
            List<AskItem> ask) {}

    /** A firm that may not. */
    record ExcludedFirm(Integer index, Long id, String name, List<ReasonItem> reasons) {}
}
