package cn.tidu.files.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it (日期): 2015-09-30, 2015/9/30, 2015.9.30, 2015年9月30日; of a month or a year only its last day
 * stands, so that nothing is dated before it may have existed.
 *
 * @param day the day
 * @param precision {@code day}, {@code month} or {@code year}
 */
record DateText(LocalDate day, String precision) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?(?:[T ].*)?|月)?|年)?");

    /** Reads a day; empty if it is none. */
    static Optional<DateText> read(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) == null) {
                return Optional.of(new DateText(LocalDate.of(year, 12, 31), "year"));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            return Optional.of(
                    parts.group(3) == null
                            ? new DateText(month.atEndOfMonth(), "month")
                            : new DateText(month.atDay(Integer.parseInt(parts.group(3))), "day"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a cell; what is no date is told. */
    static Optional<DateText> of(Cells cells, String field) {
        Optional<String> text = cells.text(field);
        Optional<DateText> date = text.flatMap(DateText::read);
        if (text.isPresent() && date.isEmpty()) {
            cells.problem(
                    field,
                    "“%s”不是日期，应写作 2015-09-30、2015-09 或 2015 / is no date such as 2015-09-30".formatted(text.get()));
        }
        return date;
    }
}
