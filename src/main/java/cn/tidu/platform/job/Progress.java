package cn.tidu.platform.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How far a job is (进度).
 *
 * @param phase what it does now, such as {@code reading} or {@code merging}; empty if it has one phase only
 * @param rows rows done so far
 * @param total rows there are, if known or told nearly
 * @param seconds since the work began
 */
public record Progress(String phase, long rows, OptionalLong total, double seconds) {
    private static final double LEAST_SECONDS = 0.05;

    static final Progress NONE = new Progress("", 0, OptionalLong.empty(), 0);

    /** Rows a second since the work began; 0 before anything can be told. */
    public double rate() {
        return seconds < LEAST_SECONDS ? 0 : rows / seconds;
    }

    /** Seconds the rest takes at this rate; empty if the total or the rate is not known. */
    public OptionalLong secondsLeft() {
        return total.isPresent() && rate() > 0
                ? OptionalLong.of(Math.round(Math.max(0, total.getAsLong() - rows) / rate()))
                : OptionalLong.empty();
    }

    /** As the API shows it. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("phase", phase.isEmpty() ? null : phase);
        map.put("rows", rows);
        map.put("total", total.isPresent() ? total.getAsLong() : null);
        map.put("rowsPerSecond", Math.round(rate()));
        map.put("secondsLeft", secondsLeft().isPresent() ? secondsLeft().getAsLong() : null);
        return map;
    }
}
