package cn.tidu.matching.shortlist;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.matching.shortlist.Balance.Empty;
import cn.tidu.matching.shortlist.Scores.Count;
import cn.tidu.matching.shortlist.ShortlistAnswer.Unmatched;
import cn.tidu.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Why somebody has no partner (未配上的原因): hard rules keep everybody away, bans do, or there are too few places. */
final class Empties {
    private Empties() {}

    static Unmatched firm(int firm, ShortlistOrder order, Scores scores, Wishes wishes, Balance.Outcome outcome) {
        for (Empty empty : outcome.emptyFirms()) {
            if (empty.who() == firm) {
                Rescue.Shortage shortage = empty.shortage();
                int places = shortage.parks().size() * order.perPark();
                int enough = ceil(shortage.firms().size(), shortage.parks().size());
                return new Unmatched(
                        firm,
                        null,
                        "places",
                        new Text(
                                String.format(
                                        Locale.ROOT,
                                        "%d 家企业只有 %d 个园区可去（%s），共 %d 个名额，已满；每园区名额（--per-park）至少要 %d",
                                        shortage.firms().size(),
                                        shortage.parks().size(),
                                        names(shortage.parks().stream()
                                                .map(p -> order.parks().get(p).name())
                                                .toList()),
                                        places,
                                        enough),
                                String.format(
                                        Locale.ROOT,
                                        "%d firms compete for %d parks with %d places; --per-park must be at least %d",
                                        shortage.firms().size(),
                                        shortage.parks().size(),
                                        places,
                                        enough)),
                        List.of());
            }
        }
        boolean banned = wishes.bans().parkCount(firm) > 0;
        return kept(firm, null, scores.keptFirm(firm), banned);
    }

    static Unmatched park(int park, ShortlistOrder order, Scores scores, Wishes wishes, Balance.Outcome outcome) {
        for (Empty empty : outcome.emptyParks()) {
            if (empty.who() == park) {
                Rescue.Shortage shortage = empty.shortage();
                int enough = ceil(shortage.firms().size(), shortage.parks().size());
                return new Unmatched(
                        null,
                        park,
                        "places",
                        new Text(
                                String.format(
                                        Locale.ROOT,
                                        "%d 个园区只有 %d 家企业可选（%s），这些企业的名额已满；每家企业名额（--per-firm）至少要 %d",
                                        shortage.firms().size(),
                                        shortage.parks().size(),
                                        names(shortage.parks().stream()
                                                .map(f -> order.firms().get(f).called())
                                                .toList()),
                                        enough),
                                String.format(
                                        Locale.ROOT,
                                        "%d parks compete for %d firms whose places are full; --per-firm must be at least %d",
                                        shortage.firms().size(),
                                        shortage.parks().size(),
                                        enough)),
                        List.of());
            }
        }
        boolean banned = wishes.bans().firmCount(park) > 0;
        return kept(null, park, scores.keptPark(park), banned);
    }

    private static int ceil(int many, int over) {
        return (many + over - 1) / over;
    }

    private static String names(List<String> names) {
        return String.join("、", names.stream().limit(5).toList()) + (names.size() > 5 ? "等" : "");
    }

    private static Unmatched kept(Integer firm, Integer park, Map<String, Count> by, boolean banned) {
        List<Count> counts = by.values().stream()
                .sorted(Comparator.comparingInt(Count::pairs).reversed())
                .toList();
        String zh = counts.stream()
                .map(count -> String.format(
                        Locale.ROOT,
                        "%s（%d %s）",
                        count.example().reason().zh(),
                        count.pairs(),
                        firm == null ? "家" : "个"))
                .collect(Collectors.joining("；"));
        String en = counts.stream()
                .map(count -> String.format(
                        Locale.ROOT, "%s (%d)", count.example().reason().en(), count.pairs()))
                .collect(Collectors.joining("; "));
        List<Citation> citations = counts.stream()
                .flatMap(count -> count.example().citations().stream())
                .distinct()
                .toList();
        return new Unmatched(
                firm,
                park,
                banned ? "bans" : "rules",
                new Text(
                        "没有可配对的%s：%s%s".formatted(firm == null ? "企业" : "园区", zh, banned ? "；其余按要求排除" : ""),
                        "nobody may be paired with it: %s%s".formatted(en, banned ? "; the rest is banned" : "")),
                citations);
    }
}
