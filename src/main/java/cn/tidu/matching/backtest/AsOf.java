package cn.tidu.matching.backtest;

import cn.tidu.platform.settings.AdviceException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The day as of which moves are ranked (排名日期): its own for each, today, or one day for all. A move's own day is 1 January of
 * its year: what came into force during the year may have come after the move, so it is not used.
 *
 * @param own whether each move has its own day
 * @param fixed the one day for all; empty: today, if not its own
 */
record AsOf(boolean own, Optional<LocalDate> fixed) {

    /**
     * Reads {@code own}, {@code today} or a date.
     *
     * @throws AdviceException if it is none of them
     */
    static AsOf parse(String text) {
        if ("own".equals(text) || "today".equals(text)) {
            return new AsOf("own".equals(text), Optional.empty());
        }
        try {
            return new AsOf(false, Optional.of(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            throw new AdviceException(
                    "--as-of 应为 own、today 或日期（如 2012-06-30），而不是“%s” / must be own, today or a date.".formatted(text),
                    e);
        }
    }

    /** The day to ask for; empty for today, as a request without a day. */
    Optional<LocalDate> of(OptionalInt year, LocalDate today) {
        if (!own) {
            return fixed;
        }
        return year.isPresent()
                ? Optional.of(LocalDate.of(year.getAsInt(), 1, 1)).filter(day -> !day.isAfter(today))
                : Optional.empty();
    }
}
