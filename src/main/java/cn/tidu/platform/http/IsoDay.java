package cn.tidu.platform.http;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as people and the database can have them (日期, ISO 8601): of the years 1 to 9999. */
public final class IsoDay {
    private static final int LAST_YEAR = 9999;

    private IsoDay() {}

    /**
     * Reads a day such as 2012-06-30.
     *
     * @throws DateTimeException if it is none, or of a year beyond those
     */
    public static LocalDate parse(String text) {
        return kept(LocalDate.parse(text));
    }

    /**
     * The day itself.
     *
     * @throws DateTimeException if it is of a year beyond those
     */
    public static LocalDate kept(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + day.getYear());
        }
        return day;
    }
}
