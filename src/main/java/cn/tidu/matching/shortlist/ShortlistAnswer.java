package cn.tidu.matching.shortlist;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.reply.MatchAnswer.EnterpriseItem;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who meets whom as the API shows it (对接会名单): for every park its firms and for every firm its parks. Firms and parks are told once
 * and meant by their position after that.
 *
 * @param settings what was asked for
 * @param method how it was made, and from which paper
 * @param stable whether there is no blocking pair
 * @param firms all firms, in the order of the list
 * @param parks all parks, by id
 * @param pairs all pairs, by firm and the firm's preference
 * @param blocking pairs that would rather have each other, and why they have not
 * @param unmatched who has no partner, and why
 * @param notes to be shown with it
 */
public record ShortlistAnswer(
        LocalDate asOf,
        long dataVersion,
        Settings settings,
        Method method,
        boolean stable,
        List<FirmItem> firms,
        List<ParkEntry> parks,
        List<Pair> pairs,
        List<Blocking> blocking,
        List<Unmatched> unmatched,
        List<Text> notes) {

    /** What was asked for, weights normalised. */
    public record Settings(
            int perFirm,
            int perPark,
            Map<String, Double> weights,
            Map<String, Double> parkWeights,
            int pins,
            int bans) {}

    /** How it was made. */
    public record Method(Text text, List<String> sources) {}

    /**
     * A firm.
     *
     * @param number row in the file or position in the request
     * @param eligible parks it may go to
     * @param pairs positions of its pairs, best park first
     */
    public record FirmItem(int number, EnterpriseItem enterprise, int eligible, List<Integer> pairs) {}

    /**
     * A park.
     *
     * @param eligible firms it may take
     * @param pairs positions of its pairs, best firm first
     */
    public record ParkEntry(ParkItem park, int eligible, List<Integer> pairs) {}

    /**
     * A firm and a park that are to meet.
     *
     * @param firm position of the firm
     * @param park position of the park
     * @param firmScore the firm's view of the park
     * @param firmRank place of the park among those the firm may go to, 1 for the best
     * @param parkScore the park's view of the firm
     * @param parkRank place of the firm among those the park may take
     * @param confidence share of the firm's weight that is known
     * @param origin {@code stable}, {@code pin}, or {@code coverage}: made so that nobody stays empty
     * @param firmReason one line from the firm's side
     * @param parkReason one line from the park's side
     * @param unknown what is not known of the pair
     */
    public record Pair(
            int firm,
            int park,
            double firmScore,
            int firmRank,
            double parkScore,
            int parkRank,
            double confidence,
            String origin,
            Line firmReason,
            Line parkReason,
            List<String> unknown) {}

    /** One line of reasons with the clause, or the record, it rests on. */
    public record Line(String criterion, String reason, String reasonEn, Citation citation) {}

    /**
     * A blocking pair.
     *
     * @param insteadOfPark the park the firm would give up, null: it has a free place
     * @param insteadOfFirm the firm the park would give up, null: it has a free place
     * @param cause {@code pin} or {@code coverage}
     */
    public record Blocking(
            int firm, int park, Integer insteadOfPark, Integer insteadOfFirm, String cause, Text reason) {}

    /**
     * Somebody without a partner.
     *
     * @param firm position of the firm, null for a park
     * @param park position of the park, null for a firm
     * @param cause {@code rules}, {@code bans} or {@code places}
     */
    public record Unmatched(Integer firm, Integer park, String cause, Text reason, List<Citation> citations) {}
}
