package cn.tidu.facts.guidance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy document (政策文件).
 *
 * @param id stable id
 * @param title title
 * @param number document number (文号), if it has one
 * @param issued day of issue; of a date known to the month or year only, the last day
 * @param issuedPrecision {@code day}, {@code month} or {@code year}
 * @param validFrom first day of validity
 * @param validTo last day of validity; empty if no end is stated
 * @param validityBasis why these dates, in Chinese
 */
public record GuidanceDocument(
        String id,
        String title,
        Optional<String> number,
        LocalDate issued,
        String issuedPrecision,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String validityBasis) {

    /** Status on a day. */
    public Status statusOn(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return Status.NOT_YET;
        }
        return validTo.isPresent() && day.isAfter(validTo.get()) ? Status.EXPIRED : Status.IN_FORCE;
    }

    /** Number, or the title where there is none. */
    public String shortName() {
        return number.orElse("《" + title + "》");
    }
}
