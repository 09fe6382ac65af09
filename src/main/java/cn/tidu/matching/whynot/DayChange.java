package cn.tidu.matching.whynot;

import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Question;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The nearest day on which something would hold (最近的日期). The rules that count, and the parks that are there, change only on the
 * days of the documents and of the parks' approval: these days and the days before them are all that need be tried.
 */
final class DayChange {
    private final Question question;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    DayChange(Question question, Trials trials) {
        this.question = question;
        for (Rule rule : trials.catalogue().rules()) {
            if (rule.selection()) {
                turn(rule.document().validFrom());
                rule.document().validTo().ifPresent(last -> turn(last.plusDays(1)));
            }
        }
        trials.parks().stream().map(Park::established).flatMap(Optional::stream).forEach(this::turn);
        days.add(question.today());
    }

    private void turn(LocalDate firstDay) {
        days.add(firstDay);
        days.add(firstDay.minusDays(1));
    }

    private LocalDate now() {
        return question.asOf().orElse(question.today());
    }

    /** The day nearest to the one asked for on which a test passes; the ranking is as of that day, expired rules do not count. */
    Optional<LocalDate> nearest(Predicate<Question> passes) {
        List<LocalDate> outward = new ArrayList<>(days);
        outward.sort(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(now(), day))));
        return outward.stream()
                .filter(day -> !question.asOf().equals(Optional.of(day)))
                .filter(day -> passes.test(question.on(Optional.of(day))))
                .findFirst();
    }

    /** The change in words. */
    Change change(LocalDate day, List<String> lifts, Optional<Trials.Place> place) {
        String before = question.asOf().map(LocalDate::toString).orElse(null);
        return new Change(
                "asOf",
                null,
                before,
                day.toString(),
                null,
                null,
                null,
                null,
                false,
                lifts,
                place.map(Trials.Place::rank).orElse(null),
                place.map(Trials.Place::score).orElse(null),
                "只用 %s 当日有效的规则%s".formatted(day, before == null ? "" : "（而不是 %s）".formatted(before))
                        + Outcome.zh(lifts, place),
                "with only the rules in force on %s%s".formatted(day, before == null ? "" : " instead of " + before)
                        + Outcome.en(lifts, place));
    }
}
