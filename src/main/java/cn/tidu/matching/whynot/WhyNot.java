package cn.tidu.matching.whynot;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.rank.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Answers why a park is not first (为什么不是它): the hard rules that stand against it and what would lift them, or the criteria in
 * which it loses, and the smallest single changes of a weight, of the land needed or of the day that would make it first. Pure.
 */
public final class WhyNot {
    private final Catalogue catalogue;
    private final Question question;
    private final Matcher.Ranking ranking;

    /** For one question and its ranking. */
    public WhyNot(Catalogue catalogue, Question question, Matcher.Ranking ranking) {
        this.catalogue = catalogue;
        this.question = question;
        this.ranking = ranking;
    }

    /** Explains one park of the catalogue. */
    public Explanation explain(Park park) {
        List<Matcher.Candidate> candidates = ranking.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).park().id().equals(park.id())) {
                return i == 0 ? first(candidates.get(0)) : ranked(candidates.get(i), i + 1, candidates.get(0));
            }
        }
        return excluded(park);
    }

    private Explanation first(Matcher.Candidate candidate) {
        ParkItem item = ParkItem.of(candidate.park(), catalogue.regions());
        return new Explanation(
                item,
                "first",
                1,
                candidate.score(),
                candidate.confidence(),
                item,
                candidate.score(),
                "该园区已排第一",
                "the park is first already",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "已排第一，无须改动",
                "first already, nothing was tried");
    }

    private Explanation ranked(Matcher.Candidate candidate, int rank, Matcher.Candidate first) {
        List<Explanation.Loss> all = Losses.of(candidate, first);
        List<Explanation.Loss> losses =
                all.stream().filter(loss -> loss.difference() > 0).toList();
        Trials trials = new Trials(catalogue, ranking, candidate.park());
        List<Change> changes = new ArrayList<>(new WeightChanges(trials, question, ranking).find());
        changes.addAll(needAndDay(trials));
        return new Explanation(
                ParkItem.of(candidate.park(), catalogue.regions()),
                "ranked",
                rank,
                candidate.score(),
                candidate.confidence(),
                ParkItem.of(first.park(), catalogue.regions()),
                first.score(),
                String.format(
                        Locale.ROOT,
                        "排第 %d 名，得分 %.4f，比第一名“%s”低 %.4f；主要差在：%s",
                        rank,
                        candidate.score(),
                        first.park().name(),
                        first.score() - candidate.score(),
                        summary(losses, true)),
                String.format(
                        Locale.ROOT,
                        "ranks %d with %.4f, %.4f below the first (%s), above all in: %s",
                        rank,
                        candidate.score(),
                        first.score() - candidate.score(),
                        first.park().name(),
                        summary(losses, false)),
                List.of(),
                losses,
                all.stream().filter(loss -> loss.difference() < 0).toList(),
                changes,
                tried(false, !changes.isEmpty(), true),
                tried(false, !changes.isEmpty(), false));
    }

    private static String summary(List<Explanation.Loss> losses, boolean chinese) {
        if (losses.isEmpty()) {
            return chinese ? "各项相同，按把握与编号排序" : "nothing; equal scores are ordered by confidence and id";
        }
        return losses.stream()
                .limit(3)
                .map(loss -> String.format(
                        Locale.ROOT, "%s −%.4f", chinese ? loss.name() : loss.nameEn(), loss.difference()))
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private Explanation excluded(Park park) {
        Trials trials = new Trials(catalogue, ranking, park);
        Lifts lifts = new Lifts(trials, question);
        List<Explanation.Barrier> barriers = ranking.excluded().stream()
                .filter(out -> out.park().id().equals(park.id()))
                .flatMap(out -> out.reasons().stream())
                .map(reason -> barrier(reason, lifts))
                .toList();
        Optional<Matcher.Candidate> first = ranking.candidates().stream().findFirst();
        List<Change> changes = new ArrayList<>(barriers.stream()
                .flatMap(barrier -> barrier.lifts().stream())
                .filter(change -> Integer.valueOf(1).equals(change.rank()))
                .toList());
        changes.addAll(needAndDay(trials));
        Explanation.Barrier decides = barriers.get(0);
        return new Explanation(
                ParkItem.of(park, catalogue.regions()),
                "excluded",
                null,
                null,
                null,
                first.map(candidate -> ParkItem.of(candidate.park(), catalogue.regions()))
                        .orElse(null),
                first.map(Matcher.Candidate::score).orElse(null),
                "被硬性规则排除：" + decides.reason(),
                "out by a hard rule: " + decides.reasonEn(),
                barriers,
                List.of(),
                List.of(),
                changes.stream().distinct().toList(),
                tried(true, !changes.isEmpty(), true),
                tried(true, !changes.isEmpty(), false));
    }

    private static Explanation.Barrier barrier(Exclusion exclusion, Lifts lifts) {
        List<Change> found = lifts.of(exclusion.constraint());
        return new Explanation.Barrier(
                exclusion.constraint(),
                exclusion.reason().zh(),
                exclusion.reason().en(),
                exclusion.citations(),
                found,
                found.isEmpty() ? "请求中没有任何单项改动能解除这条规则" : "以下任一改动可解除这条规则",
                found.isEmpty()
                        ? "no single change of the request lifts this rule"
                        : "any one of these changes lifts this rule");
    }

    private List<Change> needAndDay(Trials trials) {
        List<Change> changes = new ArrayList<>();
        NeedChange need = new NeedChange(Figure.LAND, question, trials);
        OptionalDouble hectares = need.nearest(value -> trials.isFirst(question.of(need.firmWith(value))));
        if (hectares.isPresent()) {
            changes.add(need.change(
                    hectares.getAsDouble(),
                    List.of(),
                    trials.place(question.of(need.firmWith(hectares.getAsDouble())))));
        }
        DayChange day = new DayChange(question, trials);
        day.nearest(trials::isFirst)
                .map(found -> day.change(found, List.of(), trials.place(question.on(Optional.of(found)))))
                .ifPresent(changes::add);
        return changes;
    }

    private static String tried(boolean out, boolean found, boolean chinese) {
        String what = chinese
                ? (out ? "权重改变不了硬性规则；逐项试过用地需求和日期" : "逐项试过每个准则的权重、用地需求和日期")
                : out
                        ? "weights do not change hard rules; the land needed and the day were tried one by one"
                        : "the weight of every criterion, the land needed and the day were tried one by one";
        if (found) {
            return what
                    + (chinese
                            ? "，所列为各项中最小的改动，均经重新排名核实"
                            : "; those listed are the least changes of each, ranked again to be sure");
        }
        return what + (chinese ? "：没有任何单项改动能使它排第一" : ": no single change makes it first");
    }
}
