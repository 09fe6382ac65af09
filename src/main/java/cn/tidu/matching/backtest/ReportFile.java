package cn.tidu.matching.backtest;

import cn.tidu.files.export.CsvLines;
import cn.tidu.matching.backtest.Report.RowLine;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.settings.AdviceException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a backtest to a file (回测结果文件): CSV with one line for each row, or JSON with everything. */
public final class ReportFile {
    private static final List<String> HEADER = List.of(
            "row",
            "case_id",
            "event_id",
            "enterprise",
            "origin",
            "industry",
            "stage",
            "as_of",
            "destination_city",
            "destination_parks",
            "city_rank",
            "cities",
            "park_rank",
            "parks",
            "top_city",
            "top_park",
            "why",
            "why_en",
            "excluded_by",
            "notes",
            "problem");

    private ReportFile() {}

    /**
     * Refuses a file name that cannot be written to, before the work is done.
     *
     * @throws AdviceException if it is neither CSV nor JSON
     */
    public static void check(Path out) {
        if (!isJson(out) && !name(out).endsWith(".csv")) {
            throw new AdviceException("--out 只能是 .csv 或 .json：%s / must end so.".formatted(out));
        }
    }

    /** Writes the file, whole or not at all. */
    public static void write(Report report, Path out) {
        check(out);
        Path target = out.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), ".tidu", ".part");
            try {
                if (isJson(out)) {
                    Files.write(part, Json.write(report));
                } else {
                    csv(report, part);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new AdviceException("无法写入 %s：%s / It cannot be written there.".formatted(out, e.getMessage()), e);
        }
    }

    private static boolean isJson(Path out) {
        return name(out).endsWith(".json");
    }

    private static String name(Path out) {
        return String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static void csv(Report report, Path part) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            try (CsvLines lines = new CsvLines(writer)) {
                lines.row(HEADER);
                report.results()
                        .forEach(row ->
                                lines.row(cells(row).map(ReportFile::neutral).toList()));
            }
        }
    }

    private static Stream<Object> cells(RowLine row) {
        return Arrays.stream(new Object[] {
            row.row(),
            row.caseId(),
            row.event(),
            row.enterprise(),
            row.origin(),
            row.industry(),
            row.stage(),
            row.asOf(),
            row.city(),
            String.join("、", row.parks()),
            row.cityRank(),
            row.cities(),
            row.parkRank(),
            row.parksRanked(),
            row.topCity(),
            row.topPark(),
            row.why(),
            row.whyEn(),
            String.join(";", row.excludedBy()),
            String.join("；", row.notes()),
            row.problem()
        });
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static Object neutral(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
