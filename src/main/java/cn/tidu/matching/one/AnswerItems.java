package cn.tidu.matching.one;

import cn.tidu.facts.weight.Priorities;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.whynot.Explanation;
import cn.tidu.text.Text;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/** A match with its doubt, as the API shows it. */
final class AnswerItems {
    private AnswerItems() {}

    /**
     * A match's answer: that of the ranking, with the doubt of each candidate, and what it rests on.
     *
     * @param answer all but its candidates
     * @param candidates these, with their doubt
     * @param weightChoice where the weights are from
     * @param robustness how the doubt was looked at, null if it was not asked for
     * @param whyNot why the parks to compare with are not first
     */
    record Answer(
            @JsonUnwrapped @JsonIgnoreProperties("candidates") MatchAnswer answer,
            List<Candidate> candidates,
            Choice weightChoice,
            Robustness robustness,
            List<Explanation> whyNot) {}

    /**
     * A candidate and how doubtful its rank is.
     *
     * @param acceptability probability to be first with weights around the chosen ones; null if not asked for
     * @param acceptabilityTop3 probability to be among the first three, likewise
     * @param centralWeights the mean of all weights under which it is first; null if there are none
     * @param doubt the other indices
     */
    record Candidate(
            @JsonUnwrapped MatchAnswer.CandidateItem candidate,
            Double acceptability,
            Double acceptabilityTop3,
            Map<String, Double> centralWeights,
            Indices doubt) {}

    /**
     * Indices of SMAA-2.
     *
     * @param standardError of {@code acceptability}
     * @param rankAcceptability probability to hold rank 1, 2, … with weights around the chosen ones
     * @param holistic holistic acceptability with the same weights
     * @param anyWeights the same with any weights
     * @param confidenceFactor probability to be first at its central weights, over the unknown values alone; null as these
     * @param text in one sentence, in Chinese
     * @param textEn in English
     */
    record Indices(
            double standardError,
            List<Double> rankAcceptability,
            double holistic,
            AnyWeights anyWeights,
            Double confidenceFactor,
            Double confidenceStandardError,
            String text,
            String textEn) {}

    /** With all weightings equally likely. */
    record AnyWeights(double acceptability, double acceptabilityTop3, double holistic, double standardError) {}

    /** How the doubt was looked at. */
    record Robustness(
            String method,
            String source,
            int samples,
            double standardError,
            long seed,
            double concentration,
            List<Spread> criteria,
            List<Other> others,
            List<Text> notes) {}

    /** A criterion whose weight is in doubt: its mean and standard deviation. */
    record Spread(String id, double weight, double standardDeviation) {}

    /** A park that is not among the candidates answered, but could be first. */
    record Other(String id, String name, int rank, double acceptability) {}

    /** Where the weights are from: {@code default}, {@code own}, {@code preset} or {@code ahp}. */
    record Choice(String kind, Preset preset, Ahp ahp) {}

    /** A preset and its reason. */
    record Preset(String id, String name, String nameEn, String rationale, String rationaleEn, String source) {}

    /** Consistency of pairwise judgements. */
    record Ahp(double lambdaMax, double consistencyIndex, double consistencyRatio, double limit) {
        public static Ahp of(Priorities priorities) {
            return new Ahp(
                    priorities.lambdaMax(),
                    priorities.consistencyIndex(),
                    priorities.consistencyRatio(),
                    Priorities.LIMIT);
        }
    }
}
