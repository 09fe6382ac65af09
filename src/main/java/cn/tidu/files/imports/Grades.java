package cn.tidu.files.imports;

import java.util.Locale;
import java.util.Optional;

/** How far a row can be trusted, as files write it (把握程度). */
final class Grades {
    private Grades() {}

    /** {@code high}, {@code medium} or {@code low}; medium if the file does not say. */
    static String confidence(Cells cells, String field) {
        Optional<String> text = cells.text(field).map(said -> said.toLowerCase(Locale.ROOT));
        return switch (text.orElse("")) {
            case "high", "高" -> "high";
            case "", "medium", "中" -> "medium";
            case "low", "低" -> "low";
            default -> {
                cells.problem(field, "“%s”应为 高、中 或 低 / must be high, medium or low".formatted(text.get()));
                yield "medium";
            }
        };
    }
}
