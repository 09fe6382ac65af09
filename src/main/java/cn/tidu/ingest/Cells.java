package cn.tidu.ingest;

import cn.tidu.ingest.Headers.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of one row by field, with units brought to Tidu's; what cannot be read is told in the report. */
final class Cells {
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
        return filled(field).map(Filled::text);
    }

    private record Filled(Header header, String text) {}

    private Optional<Filled> filled(String field) {
        for (Header header : headers.of(field)) {
            String value = feature.attributes().get(header.name());
            if (value != null && !value.isBlank()) {
                return Optional.of(new Filled(header, value.strip()));
            }
        }
        return Optional.empty();
    }

    /** Whether the file has a column for the field, be its cell empty or not. */
    boolean has(String field) {
        return headers.has(field);
    }

    /** A number in Tidu's unit, not negative. */
    Optional<Double> number(String field) {
        Optional<Filled> cell = filled(field);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        double number = CellText.parsed(cell.get().text());
        if (Double.isFinite(number) && number >= 0) {
            return Optional.of(number * cell.get().header().meaning().factor());
        }
        problem(
                cell.get().header().name(),
                "“%s”应为不小于 0 的数字 / must be a number of at least 0"
                        .formatted(cell.get().text()));
        return Optional.empty();
    }

    Optional<Boolean> yesNo(String field) {
        Optional<String> value = text(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (value.get().toLowerCase(Locale.ROOT)) {
            case "是", "有", "有污染", "true", "yes", "1" -> Optional.of(true);
            case "否", "无", "无污染", "false", "no", "0" -> Optional.of(false);
            default -> {
                problem(field, "“%s”应为 是 或 否 / must be yes or no".formatted(value.get()));
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

    void problem(String field, String detail) {
        report.problem(feature.sheet(), feature.row(), field, detail);
    }
}
