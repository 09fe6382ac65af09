package cn.tidu.ingest;

import cn.tidu.ingest.FieldTable.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cells of one row by field, with units brought to Tidu's; what cannot be read is told in the report. */
final class Cells {
    private final RawFeature feature;
    private final Map<String, Meaning> headers;
    private final ImportReport report;

    Cells(RawFeature feature, Map<String, Meaning> headers, ImportReport report) {
        this.feature = feature;
        this.headers = headers;
        this.report = report;
    }

    /** The first non-empty cell whose header means the field. */
    Optional<String> text(String field) {
        for (Map.Entry<String, Meaning> header : headers.entrySet()) {
            if (header.getValue().field().equals(field)) {
                String value = feature.attributes().get(header.getKey());
                if (value != null && !value.isBlank()) {
                    return Optional.of(value.strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the file has a column for the field, be its cell empty or not. */
    boolean has(String field) {
        return headers.values().stream().anyMatch(meaning -> meaning.field().equals(field));
    }

    /** A number in Tidu's unit, not negative. */
    Optional<Double> number(String field) {
        for (Map.Entry<String, Meaning> header : headers.entrySet()) {
            String value = feature.attributes().get(header.getKey());
            if (!header.getValue().field().equals(field) || value == null || value.isBlank()) {
                continue;
            }
            try {
                double number =
                        Double.parseDouble(value.strip().replace(",", "").replace("，", ""));
                if (Double.isFinite(number) && number >= 0) {
                    return Optional.of(number * header.getValue().factor());
                }
            } catch (NumberFormatException e) {
                // told below
            }
            problem(header.getKey(), "“%s”应为不小于 0 的数字 / must be a number of at least 0".formatted(value));
            return Optional.empty();
        }
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
        return text(field)
                .map(value -> value.split(value.matches(".*[;；].*") ? "\\s*[;；]\\s*" : "\\s*[、,，]\\s*", -1))
                .map(words ->
                        Arrays.stream(words).filter(word -> !word.isBlank()).toList())
                .orElse(List.of());
    }

    void problem(String field, String detail) {
        report.problem(feature.sheet(), feature.row(), field, detail);
    }
}
