package cn.tidu.match;

import cn.tidu.http.Json;
import cn.tidu.park.ParkItem;
import cn.tidu.settings.AdviceException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the result of a batch: one row for each enterprise and rank, or for each problem (匹配结果表). */
final class MatchTable {
    private static final List<String> HEADER = List.of(
            "行号", "企业名称", "来源地", "行业", "名次", "园区", "园区编号", "市", "县区", "得分", "已知权重占比", "直线距离公里", "位置精度", "经度", "纬度",
            "政策依据", "理由", "待核实", "问题");

    /** One row of the result. */
    record Line(
            int number,
            String enterprise,
            String origin,
            String industry,
            int rank,
            ParkItem park,
            double score,
            double confidence,
            Double distanceKm,
            String citations,
            String reasons,
            String unknown,
            String problem) {

        static Line problem(int number, String enterprise, String what) {
            return new Line(number, enterprise, "", "", 0, null, 0, 0, null, "", "", "", what);
        }

        private List<Object> cells() {
            if (park == null) {
                List<Object> cells = new java.util.ArrayList<>(java.util.Collections.nCopies(HEADER.size(), ""));
                cells.set(0, number);
                cells.set(1, enterprise);
                cells.set(HEADER.size() - 1, problem);
                return cells;
            }
            return Arrays.asList(
                    number,
                    enterprise,
                    origin,
                    industry,
                    rank,
                    park.name(),
                    park.id(),
                    park.city(),
                    orEmpty(park.county()),
                    rounded(score),
                    rounded(confidence),
                    distanceKm == null ? "" : rounded(distanceKm),
                    park.positionAccuracy(),
                    orEmpty(park.lon()),
                    orEmpty(park.lat()),
                    citations,
                    reasons,
                    unknown,
                    problem);
        }

        private static Object orEmpty(Object value) {
            return value == null ? "" : value;
        }

        private static double rounded(double value) {
            return Math.round(value * 1e4) / 1e4;
        }
    }

    private MatchTable() {}

    /** Writes to a file of the kind its name says, whole or not at all. */
    static void write(List<Line> lines, Path out) {
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        Path target = out.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), ".tidu", ".part");
            try {
                if (name.endsWith(".csv")) {
                    csv(lines, part);
                } else if (name.endsWith(".xlsx")) {
                    xlsx(lines, part);
                } else if (name.endsWith(".geojson")) {
                    Files.write(part, Json.write(geojson(lines)));
                } else {
                    throw new AdviceException("--out 只能是 .csv、.xlsx 或 .geojson：%s / must end so.".formatted(out));
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new AdviceException(
                    "无法写入 %s：%s / The result cannot be written there.".formatted(out, e.getMessage()), e);
        }
    }

    private static void csv(List<Line> lines, Path part) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
                printer.printRecord(HEADER);
                for (Line line : lines) {
                    printer.printRecord(
                            line.cells().stream().map(MatchTable::neutral).toList());
                }
            }
        }
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static Object neutral(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }

    private static void xlsx(List<Line> lines, Path part) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200);
                OutputStream out = Files.newOutputStream(part)) {
            Sheet sheet = workbook.createSheet("匹配结果");
            row(sheet, 0, HEADER);
            for (int i = 0; i < lines.size(); i++) {
                row(sheet, i + 1, lines.get(i).cells());
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
        }
    }

    private static void row(Sheet sheet, int number, List<?> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            Object cell = neutral(cells.get(i));
            if (cell instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else {
                row.createCell(i).setCellValue(cell.toString());
            }
        }
    }

    private static Map<String, Object> geojson(List<Line> lines) {
        List<Map<String, Object>> features =
                lines.stream().map(MatchTable::feature).toList();
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    private static Map<String, Object> feature(Line line) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> cells = line.cells();
        for (int i = 0; i < HEADER.size(); i++) {
            properties.put(HEADER.get(i), cells.get(i));
        }
        boolean placed = line.park() != null && line.park().lon() != null;
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put(
                "geometry",
                placed
                        ? Map.of(
                                "type",
                                "Point",
                                "coordinates",
                                List.of(line.park().lon(), line.park().lat()))
                        : null);
        feature.put("properties", properties);
        return feature;
    }
}
