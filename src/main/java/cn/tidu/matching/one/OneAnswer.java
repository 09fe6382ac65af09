package cn.tidu.matching.one;

import cn.tidu.facts.weight.WeightChoice;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.robustness.Acceptabilities;
import cn.tidu.matching.robustness.Robustness;
import cn.tidu.matching.robustness.RobustnessTerms;
import cn.tidu.matching.robustness.Smaa;
import cn.tidu.matching.whynot.Explanation;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Puts a match and its doubt into the answer's form. */
final class OneAnswer {
    private static final String METHOD = "SMAA-2";
    private static final String SOURCE =
            "R. Lahdelma, P. Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision making, Operations Research 49(3) (2001) 444–454";
    /** A park not answered is named from this acceptability on. */
    private static final double WORTH_NAMING = 0.02;

    private static final List<Text> NOTES = List.of(
            new Text(
                    "acceptability：权重在所选权重附近抽样（狄利克雷分布），未知取值在可能范围内均匀抽样，该园区排第一的概率。",
                    "acceptability: the probability to be first when weights are drawn around the chosen ones (Dirichlet) and unknown values anywhere within their bounds."),
            new Text(
                    "anyWeights：对偏好一无所知、各种权重同样可能时的概率；centralWeights 是其中使该园区排第一的权重的平均。",
                    "anyWeights: the same when nothing is known of preferences and all weightings are equally likely; centralWeights is the mean of those under which the park is first."),
            new Text(
                    "confidenceFactor：就用 centralWeights 作权重时，仅因资料未知，该园区排第一的概率；低说明资料不足以支持它。",
                    "confidenceFactor: the probability to be first at centralWeights, over unknown values alone; low means the data cannot bear it out."),
            new Text(
                    "得分中未知准则退出计算；这里未知准则参与计算，取值随机，所以资料越少，排第一的概率越分散。集中度是 Tidu 的约定。",
                    "In the score an unknown criterion drops out; here it counts with a value drawn at random, so the less is known the more the probabilities spread. The concentration is Tidu's own convention."));

    private OneAnswer() {}

    /** Without doubt: just the ranking, in the same form. */
    static AnswerItems.Answer plain(MatchAnswer answer, WeightChoice choice, List<Explanation> whyNot) {
        List<AnswerItems.Candidate> candidates = answer.candidates().stream()
                .map(candidate -> new AnswerItems.Candidate(candidate, null, null, null, null))
                .toList();
        return new AnswerItems.Answer(answer, candidates, choice(choice), null, whyNot);
    }

    static AnswerItems.Answer of(
            MatchAnswer answer, Catalogue catalogue, WeightChoice choice, Robustness doubt, List<Explanation> whyNot) {
        List<Integer> shown = answer.candidates().stream()
                .map(candidate -> candidate.rank() - 1)
                .toList();
        List<Robustness.Confidence> confidence = doubt.confidence(shown);
        List<AnswerItems.Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            int i = shown.get(k);
            candidates.add(new AnswerItems.Candidate(
                    answer.candidates().get(k),
                    doubt.around().first(i),
                    doubt.around().among(i, 3),
                    doubt.centralWeights(i),
                    indices(doubt, i, confidence.get(k))));
        }
        return new AnswerItems.Answer(answer, candidates, choice(choice), robustness(catalogue, doubt, shown), whyNot);
    }

    private static AnswerItems.Choice choice(WeightChoice choice) {
        return new AnswerItems.Choice(
                choice.kind(),
                choice.preset()
                        .map(preset -> new AnswerItems.Preset(
                                preset.id(),
                                preset.name(),
                                preset.nameEn(),
                                preset.rationale(),
                                preset.rationaleEn(),
                                preset.source()))
                        .orElse(null),
                choice.ahp().map(AnswerItems.Ahp::of).orElse(null));
    }

    private static AnswerItems.Indices indices(Robustness doubt, int i, Robustness.Confidence confidence) {
        Acceptabilities around = doubt.around();
        Acceptabilities any = doubt.anywhere();
        return new AnswerItems.Indices(
                around.standardError(i),
                IntStream.rangeClosed(1, around.ranks())
                        .mapToObj(rank -> around.rank(i, rank))
                        .toList(),
                around.holistic(i),
                new AnswerItems.AnyWeights(any.first(i), any.among(i, 3), any.holistic(i), any.standardError(i)),
                confidence == null ? null : confidence.factor(),
                confidence == null ? null : confidence.standardError(),
                String.format(
                        Locale.ROOT,
                        "权重和未知资料有出入时，%.1f%%（±%.1f%%）的情况下排第一，%.1f%% 进前三；对权重一无所知时 %.1f%% 排第一",
                        100 * around.first(i),
                        100 * around.standardError(i),
                        100 * around.among(i, 3),
                        100 * any.first(i)),
                String.format(
                        Locale.ROOT,
                        "with doubt in weights and unknown values it is first in %.1f%% (±%.1f%%) and among the first three in %.1f%%; with any weights at all, first in %.1f%%",
                        100 * around.first(i),
                        100 * around.standardError(i),
                        100 * around.among(i, 3),
                        100 * any.first(i)));
    }

    private static AnswerItems.Robustness robustness(Catalogue catalogue, Robustness doubt, List<Integer> shown) {
        RobustnessTerms terms = doubt.terms();
        List<AnswerItems.Spread> spread = IntStream.range(0, doubt.criteria().size())
                .mapToObj(j -> new AnswerItems.Spread(
                        doubt.criteria().get(j),
                        doubt.weight(j),
                        Math.sqrt(doubt.weight(j) * (1 - doubt.weight(j)) / (terms.concentration() + 1))))
                .toList();
        List<AnswerItems.Other> others = IntStream.range(0, doubt.order().length)
                .filter(i -> !shown.contains(i) && doubt.around().first(i) >= WORTH_NAMING)
                .mapToObj(i -> new AnswerItems.Other(
                        catalogue.parks().get(doubt.order()[i]).id(),
                        catalogue.parks().get(doubt.order()[i]).name(),
                        i + 1,
                        doubt.around().first(i)))
                .toList();
        return new AnswerItems.Robustness(
                METHOD,
                SOURCE,
                terms.samples(),
                Smaa.greatestStandardError(terms.samples()),
                terms.seed(),
                terms.concentration(),
                spread,
                others,
                NOTES);
    }
}
