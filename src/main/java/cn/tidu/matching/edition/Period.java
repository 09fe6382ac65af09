package cn.tidu.matching.edition;

import cn.tidu.facts.guidance.GuidanceDocument;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A stretch of days on which the same rules count (规则不变的时段).
 *
 * @param from first day
 * @param to last day; empty for the one that is running
 * @param edition the edition it lies in; empty before the first
 * @param inForce documents in force throughout that have rules for the choice of a park
 */
record Period(LocalDate from, Optional<LocalDate> to, Optional<PolicyEdition> edition, List<GuidanceDocument> inForce) {

    /** The day to rank as of: the last, when all parks of the period are there, or today in the running one. */
    LocalDate day(LocalDate today) {
        return to.orElse(today);
    }

    /**
     * All periods up to a day, in order. A period begins when a document with rules for the choice of a park takes effect or
     * has expired, and when an edition opens.
     */
    static List<Period> of(List<Rule> rules, List<PolicyEdition> editions, LocalDate today) {
        List<GuidanceDocument> documents = rules.stream()
                .filter(Rule::selection)
                .map(Rule::document)
                .distinct()
                .toList();
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (GuidanceDocument document : documents) {
            turns.add(document.validFrom());
            document.validTo().ifPresent(last -> turns.add(last.plusDays(1)));
        }
        editions.forEach(edition -> turns.add(edition.from()));
        turns.removeIf(day -> day.isAfter(today));
        List<LocalDate> days = List.copyOf(turns);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate from = days.get(i);
            periods.add(new Period(
                    from,
                    i + 1 < days.size() ? Optional.of(days.get(i + 1).minusDays(1)) : Optional.empty(),
                    editions.stream()
                            .filter(edition -> !edition.from().isAfter(from))
                            .reduce((earlier, later) -> later),
                    documents.stream()
                            .filter(document -> document.statusOn(from) == Status.IN_FORCE)
                            .toList()));
        }
        return periods;
    }
}
