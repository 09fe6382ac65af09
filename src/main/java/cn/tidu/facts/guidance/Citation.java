package cn.tidu.facts.guidance;

import cn.tidu.facts.park.Park;
import java.time.LocalDate;

/**
 * What a line of a result rests on (引用依据): a clause of a policy document, or the record of a park.
 *
 * @param kind {@code policy} or {@code record}
 * @param ruleId id of the rule, null for a record
 * @param document title, or the source of the record
 * @param documentNo document number, null where there is none
 * @param clause clause as collected
 * @param clauseLabel clause as written after the number
 * @param quote exact words
 * @param status of the rule on the day asked for, null for a record
 * @param issued day of issue
 * @param validFrom first day of validity
 * @param validTo last day of validity, null if open
 * @param confidence of the row
 * @param source address of the text
 */
public record Citation(
        String kind,
        String ruleId,
        String document,
        String documentNo,
        String clause,
        String clauseLabel,
        String quote,
        Status status,
        LocalDate issued,
        LocalDate validFrom,
        LocalDate validTo,
        String confidence,
        String source) {

    /** Cites a rule as of a day. */
    public static Citation of(Rule rule, LocalDate day) {
        GuidanceDocument document = rule.document();
        return new Citation(
                "policy",
                rule.id(),
                document.title(),
                document.number().orElse(null),
                rule.clause(),
                rule.clauseLabel(),
                rule.quote(),
                rule.statusOn(day),
                document.issued(),
                document.validFrom(),
                document.validTo().orElse(null),
                rule.confidence().code(),
                rule.source());
    }

    /** Cites a row of a table that is neither a clause nor a park, with what it says. */
    public static Citation ofTable(String title, String says, String confidence, String source) {
        return new Citation("record", null, title, null, null, null, says, null, null, null, null, confidence, source);
    }

    /** Cites the record of a park, with what it says. */
    public static Citation ofRecord(Park park, String says) {
        return new Citation(
                "record",
                null,
                "园区资料：" + park.name(),
                null,
                null,
                null,
                says,
                null,
                null,
                null,
                null,
                park.confidence().code(),
                String.join("；", park.sources()));
    }
}
