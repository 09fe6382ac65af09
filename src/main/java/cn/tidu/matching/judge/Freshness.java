package cn.tidu.matching.judge;

import cn.tidu.matching.given.Conventions;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How old the record of a park is on the day asked for (资料新旧).
 *
 * @param recorded the latest day its sources or figures tell of; a day after the one asked for counts as fresh
 * @param stale whether it is older than the set age, or bears no date
 * @param factor how it counts
 * @param text that in words
 */
record Freshness(Optional<LocalDate> recorded, boolean stale, double factor, Text text) {

    static Freshness of(Case matchCase) {
        Conventions conventions = matchCase.catalogue().conventions();
        int years = (int) conventions.of("standing.stale-years");
        double factor = conventions.of("standing.stale-factor");
        Optional<LocalDate> recorded = Stream.concat(
                        matchCase.park().recorded().stream(),
                        matchCase.catalogue().facts().latest(matchCase.park().id(), matchCase.day()).stream())
                .max(Comparator.naturalOrder());
        if (recorded.isEmpty()) {
            return new Freshness(
                    recorded,
                    true,
                    factor,
                    new Text(
                            String.format(Locale.ROOT, "资料未载日期，按过期折减（×%.1f）", factor),
                            String.format(
                                    Locale.ROOT, "the record bears no date and counts as stale (×%.1f)", factor)));
        }
        if (recorded.get().plusYears(years).isBefore(matchCase.day())) {
            return new Freshness(
                    recorded,
                    true,
                    factor,
                    new Text(
                            String.format(Locale.ROOT, "资料截至 %s，早于 %d 年，折减（×%.1f）", recorded.get(), years, factor),
                            String.format(
                                    Locale.ROOT,
                                    "the record is of %s, older than %d years, and loses standing (×%.1f)",
                                    recorded.get(),
                                    years,
                                    factor)));
        }
        return new Freshness(
                recorded,
                false,
                1,
                new Text("资料截至 %s".formatted(recorded.get()), "the record is of %s".formatted(recorded.get())));
    }
}
