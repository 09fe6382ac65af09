package cn.tidu.matching.edition;

import cn.tidu.facts.guidance.GuidanceDocument;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks one request in every period and tells what changed from each to the next (逐时段对照). Pure. */
final class SideBySide {
    private static final List<Text> NOTES = List.of(
            new Text(
                    "时段由政策文件的起止日期划分；每个时段只用当时有效的规则，并按该时段最后一天（现行时段按今天）已设立的园区排名。",
                    "Periods are those between the documents' first and last days; each is ranked by the rules in force, as of its last day, or today in the running one."),
            new Text(
                    "只有规则和园区的设立随时段变化；园区的面积、产业、类别用的是现有资料，不是当时的资料。",
                    "Only the rules, and whether a park was established, change from period to period; area, industries and kind of a park are as on record today, not as of then."));

    private final Catalogue catalogue;
    private final Question question;
    private final int top;
    private final List<String> compare;

    /**
     * For one request.
     *
     * @param top how many parks to tell of in each period
     * @param compare ids of parks to tell of wherever they stand
     */
    SideBySide(Catalogue catalogue, Question question, int top, List<String> compare) {
        this.catalogue = catalogue;
        this.question = question;
        this.top = top;
        this.compare = compare;
    }

    EditionAnswer answer(List<PolicyEdition> editions) {
        List<Period> periods = Period.of(catalogue.rules(), editions, question.today());
        List<EditionAnswer.PeriodItem> items = new ArrayList<>();
        Standings before = null;
        for (int i = 0; i < periods.size(); i++) {
            LocalDate day = periods.get(i).day(question.today());
            Standings now = new Standings(Matcher.rank(catalogue, question.on(Optional.of(day))));
            items.add(period(periods.get(i), i == 0 ? null : periods.get(i - 1), now, before));
            before = now;
        }
        Map<String, Double> weights =
                before == null ? Map.of() : before.ranking().weights();
        return new EditionAnswer(catalogue.dataVersion(), weights, NOTES, grouped(editions, periods, items));
    }

    private List<EditionAnswer.EditionItem> grouped(
            List<PolicyEdition> editions, List<Period> periods, List<EditionAnswer.PeriodItem> items) {
        List<EditionAnswer.EditionItem> grouped = new ArrayList<>();
        List<Optional<PolicyEdition>> named = new ArrayList<>(List.of(Optional.empty()));
        editions.forEach(edition -> named.add(Optional.of(edition)));
        for (Optional<PolicyEdition> edition : named) {
            List<EditionAnswer.PeriodItem> within = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                if (periods.get(i).edition().equals(edition)) {
                    within.add(items.get(i));
                }
            }
            if (!within.isEmpty()) {
                grouped.add(edition(edition, within));
            }
        }
        return grouped;
    }

    private EditionAnswer.EditionItem edition(Optional<PolicyEdition> edition, List<EditionAnswer.PeriodItem> within) {
        return new EditionAnswer.EditionItem(
                edition.map(PolicyEdition::id).orElse(null),
                edition.map(PolicyEdition::name).orElse("更早"),
                edition.map(PolicyEdition::nameEn).orElse("Before"),
                within.get(0).from(),
                within.get(within.size() - 1).to(),
                edition.flatMap(e -> document(e.opensWith()))
                        .map(EditionAnswer.DocumentItem::of)
                        .orElse(null),
                edition.map(PolicyEdition::source).orElse(null),
                within);
    }

    private Optional<GuidanceDocument> document(String id) {
        return catalogue.rules().stream()
                .map(rule -> rule.document())
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    private EditionAnswer.PeriodItem period(Period period, Period last, Standings now, Standings before) {
        List<EditionAnswer.DocumentItem> came = documentsNotIn(period, last);
        List<EditionAnswer.DocumentItem> went = last == null ? List.of() : documentsNotIn(last, period);
        List<EditionAnswer.RankedPark> parks = now.ranking().candidates().stream()
                .filter(candidate -> now.rank(candidate.park().id()).orElseThrow() <= top
                        || compare.contains(candidate.park().id()))
                .map(candidate -> park(candidate, now, before))
                .toList();
        return new EditionAnswer.PeriodItem(
                period.from(),
                period.to().orElse(null),
                period.day(question.today()),
                period.inForce().stream().map(EditionAnswer.DocumentItem::of).toList(),
                came,
                went,
                before == null ? List.of() : now.rulesNotIn(before),
                before == null ? List.of() : before.rulesNotIn(now),
                now.ranking().candidates().size(),
                now.ranking().excluded().size(),
                parks,
                before == null ? List.of() : fellOut(now, before),
                text(period, came, went, now, before, true),
                text(period, came, went, now, before, false));
    }

    private static List<EditionAnswer.DocumentItem> documentsNotIn(Period period, Period other) {
        return period.inForce().stream()
                .filter(document -> other == null || !other.inForce().contains(document))
                .map(EditionAnswer.DocumentItem::of)
                .toList();
    }

    private EditionAnswer.RankedPark park(Matcher.Candidate candidate, Standings now, Standings before) {
        String id = candidate.park().id();
        int rank = now.rank(id).orElseThrow();
        Integer rankBefore = before == null ? null : before.rank(id).orElse(null);
        return new EditionAnswer.RankedPark(
                rank,
                ParkItem.of(candidate.park(), catalogue.regions()),
                candidate.score(),
                candidate.confidence(),
                rankBefore,
                rankBefore == null ? null : (Integer) (rankBefore - rank),
                before == null ? List.of() : now.rulesNotIn(before, id),
                before == null ? List.of() : before.rulesNotIn(now, id));
    }

    private List<EditionAnswer.FallenPark> fellOut(Standings now, Standings before) {
        Set<String> first =
                now.first(top).map(candidate -> candidate.park().id()).collect(Collectors.toSet());
        return before.first(top)
                .filter(candidate -> !first.contains(candidate.park().id()))
                .map(candidate -> new EditionAnswer.FallenPark(
                        candidate.park().id(),
                        candidate.park().name(),
                        before.rank(candidate.park().id()).orElseThrow(),
                        now.rank(candidate.park().id()).orElse(null),
                        now.constraint(candidate.park().id()).orElse(null),
                        before.rulesNotIn(now, candidate.park().id())))
                .toList();
    }

    private static String text(
            Period period,
            List<EditionAnswer.DocumentItem> came,
            List<EditionAnswer.DocumentItem> went,
            Standings now,
            Standings before,
            boolean chinese) {
        List<String> parts = new ArrayList<>();
        if (!came.isEmpty()) {
            parts.add((chinese ? "生效：" : "took effect: ") + names(came, chinese));
        }
        if (!went.isEmpty()) {
            parts.add((chinese ? "失效：" : "expired: ") + names(went, chinese));
        }
        parts.add(leader(now, before, chinese));
        return period.from() + (chinese ? " 起，" : " on: ") + String.join(chinese ? "；" : "; ", parts);
    }

    private static String names(List<EditionAnswer.DocumentItem> documents, boolean chinese) {
        return documents.stream()
                .map(document -> document.number() == null ? "《" + document.title() + "》" : document.number())
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static String leader(Standings now, Standings before, boolean chinese) {
        Optional<String> first =
                now.first(1).map(candidate -> candidate.park().name()).findFirst();
        if (first.isEmpty()) {
            return chinese ? "没有可推荐的园区" : "no park can be recommended";
        }
        Optional<String> last = before == null
                ? Optional.empty()
                : before.first(1).map(candidate -> candidate.park().name()).findFirst();
        if (last.isEmpty()) {
            return (chinese ? "第一名是" : "first: ") + first.get();
        }
        if (first.equals(last)) {
            return (chinese ? "第一名仍是" : "still first: ") + first.get();
        }
        return chinese
                ? "第一名由%s变为%s".formatted(last.get(), first.get())
                : "first: %s instead of %s".formatted(first.get(), last.get());
    }
}
