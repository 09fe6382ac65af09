package cn.tidu.files.imports;

import cn.tidu.files.imports.Headers.Header;
import cn.tidu.files.read.CellText;
import cn.tidu.files.read.RawFeature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The cells of one row by field, with units brought to Tidu's; what cannot be read is told in the report. */
final class Cells {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Pattern SEMICOLON = Pattern.compile("\\s*[;；]\\s*");
    private static final Pattern MARKS = Pattern.compile("\\s*[;；、,，]\\s*");

    private final RawFeature feature;
    private final Headers headers;
    private final ImportReport report;

    Cells(RawFeature feature, Headers headers, ImportReport report) {
        this.feature = feature;
        this.headers = headers;
        this.report = report;
    }

    /** The first non-empty cell whose header means the field. */
    Optional<String> text(String field) {
        return Optional.ofNullable(textOrNull(field));
    }

    /** The same; null if there is none. For what is asked of every one of a million rows. */
    String textOrNull(String field) {
        for (Header header : headers.of(field)) {
            String value = value(header);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What the cell under a header holds; null if nothing. */
    private String value(Header header) {
        String value = feature.attributes().get(header.name());
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1))) {
            String stripped = value.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        return value;
    }

    /** Whether the file has a column for the field, be its cell empty or not. */
    boolean has(String field) {
        return headers.has(field);
    }

    /** A number in Tidu's unit, not negative. */
    Optional<Double> number(String field) {
        for (Header header : headers.of(field)) {
            String value = value(header);
            if (value != null) {
                return number(header, value);
            }
        }
        return Optional.empty();
    }

    private Optional<Double> number(Header header, String value) {
        double number = CellText.parsed(value);
        if (Double.isFinite(number) && number >= 0) {
            return Optional.of(number * header.meaning().factor());
        }
        problem(header.name(), "“%s”应为不小于 0 的数字 / must be a number of at least 0".formatted(value));
        return Optional.empty();
    }

    Optional<Boolean> yesNo(String field) {
        String value = textOrNull(field);
        if (value == null) {
            return Optional.empty();
        }
        return switch (value) {
            case "是", "有", "有污染" -> YES;
            case "否", "无", "无污染" -> NO;
            default -> yesNo(field, value);
        };
    }

    private Optional<Boolean> yesNo(String field, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> YES;
            case "false", "no", "0" -> NO;
            default -> {
                problem(field, "“%s”应为 是 或 否 / must be yes or no".formatted(value));
                yield Optional.empty();
            }
        };
    }

    /** Several words in one cell, parted by semicolons; without any, by the marks that people write in lists. */
    List<String> words(String field) {
        return text(field).map(Cells::split).orElse(List.of());
    }

    private static List<String> split(String value) {
        if (MARKS.matcher(value).find()) {
            Pattern mark = SEMICOLON.matcher(value).find() ? SEMICOLON : MARKS;
            return mark.splitAsStream(value).filter(word -> !word.isBlank()).toList();
        }
        return List.of(value);
    }

    /** A problem whose sentence takes work to make: it is made only if it is kept. */
    void problem(String field, Supplier<String> detail) {
        problem(field, report.keepsMore() ? detail.get() : "");
    }

    void problem(String field, String detail) {
        report.problem(feature.sheet(), feature.row(), field, detail);
    }
}
