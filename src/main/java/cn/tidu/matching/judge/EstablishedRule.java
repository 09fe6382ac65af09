package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.Park;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * With a day asked for, a park whose earliest known approval is later did not exist yet (园区当时尚未设立). A date of approval is
 * only that of one name and status, often an upgrade: a park that a document issued by that day names stood already, and of
 * one that bears another transfer park's name without a date it cannot be said that it did not. Neither is taken out.
 */
public final class EstablishedRule implements HardRule {

    @Override
    public String id() {
        return "established";
    }

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        Optional<LocalDate> day = matchCase.asOf();
        Optional<LocalDate> established = matchCase.park().established();
        if (day.isEmpty()
                || established.isEmpty()
                || !established.get().isAfter(day.get())
                || mayBeOlder(matchCase.park())
                || isNamedBy(day.get(), matchCase)) {
            return Optional.empty();
        }
        String when = matchCase.park().establishedText().orElse("?");
        return Optional.of(new Exclusion(
                id(),
                new Text(
                        "资料所载设立（批准）时间 %s 晚于所问日期 %s".formatted(when, day.get()),
                        "approved %s by the record, after the day asked for %s".formatted(when, day.get())),
                List.of(Citation.ofRecord(matchCase.park(), "批准时间：" + when))));
    }

    /** Whether another name of it is that of a transfer park: records date the name of today only. */
    private static boolean mayBeOlder(Park park) {
        return park.aliases().stream().anyMatch(alias -> alias.contains("产业转移"));
    }

    private static boolean isNamedBy(LocalDate day, Case matchCase) {
        String id = matchCase.park().id();
        return matchCase.catalogue().rules().stream()
                .anyMatch(rule -> rule.targetParks().contains(id)
                        && !rule.document().issued().isAfter(day));
    }
}
