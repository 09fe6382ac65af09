package cn.tidu.matching.robustness;

import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * How doubt is to be looked at (稳健性分析的条件).
 *
 * @param wanted whether at all
 * @param samples how many samples are drawn
 * @param concentration how near to the chosen weights the sampled ones lie; see {@code WeightSpace.around}
 * @param seed seed of the samples
 */
public record RobustnessTerms(boolean wanted, int samples, double concentration, long seed) {
    /** Standard error when none is asked for: 10,000 samples. */
    static final double STANDARD_ERROR = 0.005;
    /** Concentration when none is asked for: a weight of 0.25 then has a standard deviation of 0.078. Tidu's own convention. */
    static final double CONCENTRATION = 30;

    private static final double LEAST_ERROR = 0.002;
    private static final double MOST_ERROR = 0.05;
    private static final long MOST_SEED = (1L << 53) - 1;

    private static final String ACCEPTABILITY = "acceptability";
    private static final String SEED = "seed";

    /** Passes over them, where they mean nothing and the same request may be sent. */
    public static void passOver(JsonFields fields) {
        fields.has(ACCEPTABILITY);
        fields.has(SEED);
    }

    /** Reads {@code acceptability} (true, false or an object) and {@code seed}. */
    public static RobustnessTerms read(JsonFields fields, Faults faults) {
        long seed = seed(fields);
        JsonNode node = fields.node(ACCEPTABILITY).orElse(null);
        if (node == null || node.isBoolean()) {
            return new RobustnessTerms(
                    node == null || node.asBoolean(), Smaa.samplesFor(STANDARD_ERROR), CONCENTRATION, seed);
        }
        if (!node.isObject()) {
            faults.form(fields.at(ACCEPTABILITY), "应为 true、false 或对象 / must be true, false or an object");
            return new RobustnessTerms(false, 1, 1, seed);
        }
        JsonFields own = JsonFields.of(node, fields.at(ACCEPTABILITY), faults);
        double error = own.number("standardError", LEAST_ERROR, MOST_ERROR).orElse(STANDARD_ERROR);
        double concentration = own.number("concentration", 1, 10_000).orElse(CONCENTRATION);
        own.rejectUnknown();
        return new RobustnessTerms(true, Smaa.samplesFor(error), concentration, seed);
    }

    private static long seed(JsonFields fields) {
        JsonNode node = fields.node(SEED).orElse(null);
        if (node == null || !node.isIntegralNumber()) {
            fields.integer(SEED, 0, Integer.MAX_VALUE);
            return 1;
        }
        return (long) fields.number(SEED, 0, MOST_SEED).orElse(1);
    }
}
