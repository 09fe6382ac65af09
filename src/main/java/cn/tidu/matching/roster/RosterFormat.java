package cn.tidu.matching.roster;

import java.util.Locale;
import java.util.Optional;

/** In which form a list of enterprises is given (名单格式). */
public enum RosterFormat {
    CSV,
    XLSX,
    /** One JSON object on each line. */
    NDJSON;

    /** By the end of a file's name. */
    public static Optional<RosterFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (lower.endsWith(".xlsx")) {
            return Optional.of(XLSX);
        }
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? Optional.of(NDJSON) : Optional.empty();
    }

    /** By a media type, whatever its parameters. */
    public static Optional<RosterFormat> ofMediaType(String type) {
        return switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
            case "text/csv", "application/csv" -> Optional.of(CSV);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Optional.of(XLSX);
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                Optional.of(NDJSON);
            default -> Optional.empty();
        };
    }
}
