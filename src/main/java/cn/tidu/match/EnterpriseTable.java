package cn.tidu.match;

import cn.tidu.settings.AdviceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads a list of enterprises, CSV (UTF-8 or GB18030) or XLSX, with Chinese or English headers (企业名单). */
final class EnterpriseTable {
    /** A row: its number in the file (the header is row 1) and its cells by field. */
    record Line(int number, Map<String, String> cells) {}

    private static final Map<String, String> HEADERS = headers(
            "name",
            "企业名称",
            "名称",
            "企业",
            "enterprise",
            "origin",
            "转出地",
            "来源地",
            "所在地",
            "origin_code",
            "originCity",
            "转出市",
            "所在市",
            "origin_city",
            "originCounty",
            "转出区县",
            "所在区县",
            "origin_district",
            "origin_county",
            "lon",
            "经度",
            "longitude",
            "lat",
            "纬度",
            "latitude",
            "industry",
            "行业",
            "行业代码",
            "所属行业",
            "industry_code",
            "stage",
            "转移环节",
            "转移方式",
            "transfer_stage",
            "landHa",
            "用地公顷",
            "用地(公顷)",
            "需地(公顷)",
            "land_ha",
            "landMu",
            "用地亩",
            "用地(亩)",
            "需地(亩)",
            "land_mu",
            "floorAreaM2",
            "厂房面积(平方米)",
            "建筑面积(平方米)",
            "厂房(平方米)",
            "floor_area_m2",
            "floorAreaWanM2",
            "厂房面积(万平方米)",
            "建筑面积(万平方米)",
            "waterTpd",
            "用水(吨/日)",
            "water_tpd",
            "investmentWan",
            "投资(万元)",
            "投资额(万元)",
            "固定资产投资(万元)",
            "investment_wan",
            "investmentYi",
            "投资(亿元)",
            "投资额(亿元)",
            "固定资产投资(亿元)",
            "outputWan",
            "产值(万元)",
            "年产值(万元)",
            "output_wan",
            "outputYi",
            "产值(亿元)",
            "年产值(亿元)",
            "taxWan",
            "税收(万元)",
            "年税收(万元)",
            "tax_wan",
            "taxYi",
            "税收(亿元)",
            "年税收(亿元)",
            "energyTce",
            "能耗(吨标准煤)",
            "能耗(吨标煤)",
            "年能耗(吨标准煤)",
            "energy_tce",
            "functions",
            "职能",
            "转移职能",
            "group",
            "组团",
            "group_name",
            "jobs",
            "用工人数",
            "员工人数",
            "powerKva",
            "用电千伏安",
            "用电(kva)",
            "power_kva",
            "wastewaterTpd",
            "废水吨每日",
            "废水(吨/日)",
            "wastewater_tpd",
            "exportShare",
            "出口占比",
            "export_share",
            "polluting",
            "是否有污染",
            "污染",
            "flags",
            "标记",
            "asOf",
            "日期",
            "as_of");

    private EnterpriseTable() {}

    private static Map<String, String> headers(String... words) {
        List<String> fields = List.of(
                "name",
                "origin",
                "originCity",
                "originCounty",
                "lon",
                "lat",
                "industry",
                "stage",
                "landHa",
                "landMu",
                "floorAreaM2",
                "floorAreaWanM2",
                "waterTpd",
                "investmentWan",
                "investmentYi",
                "outputWan",
                "outputYi",
                "taxWan",
                "taxYi",
                "energyTce",
                "functions",
                "group",
                "jobs",
                "powerKva",
                "wastewaterTpd",
                "exportShare",
                "polluting",
                "flags",
                "asOf");
        Map<String, String> map = new HashMap<>();
        String field = "";
        for (String word : words) {
            field = fields.contains(word) ? word : field;
            map.put(word.toLowerCase(Locale.ROOT), field);
        }
        return map;
    }

    /**
     * Reads all rows.
     *
     * @throws AdviceException if the file is missing, of another kind, or lacks the columns needed
     */
    static List<Line> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new AdviceException("读不到文件 %s / The file cannot be read.".formatted(file));
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        List<Line> lines;
        try {
            if (name.endsWith(".xlsx")) {
                lines = xlsx(file);
            } else if (name.endsWith(".csv")) {
                lines = csv(file);
            } else {
                throw new AdviceException("只接受 .csv 或 .xlsx：%s / Only .csv or .xlsx is read.".formatted(file));
            }
        } catch (IOException e) {
            throw new AdviceException("无法读取 %s：%s / The file cannot be read.".formatted(file, e.getMessage()), e);
        }
        if (lines.isEmpty()) {
            throw new AdviceException("%s 没有数据行 / has no rows.".formatted(file));
        }
        return lines;
    }

    private static List<Line> csv(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = decoded(bytes);
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            List<String> fields = null;
            for (CSVRecord row : parser) {
                if (fields == null) {
                    fields = fields(row.toList(), file);
                } else {
                    add(lines, (int) row.getRecordNumber(), fields, row.toList());
                }
            }
        }
        return lines;
    }

    /** UTF-8 if it is valid UTF-8, else GB18030, the superset of GBK that Chinese spreadsheets write. */
    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<Line> xlsx(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> fields = null;
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    Cell cell = row.getCell(column);
                    cells.add(cell == null ? "" : formatter.formatCellValue(cell));
                }
                if (fields == null) {
                    fields = fields(cells, file);
                } else {
                    add(lines, row.getRowNum() + 1, fields, cells);
                }
            }
        }
        return lines;
    }

    private static List<String> fields(List<String> header, Path file) {
        List<String> fields = header.stream()
                .map(word -> HEADERS.getOrDefault(
                        word.strip().replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT), ""))
                .toList();
        boolean placed = fields.contains("origin") || fields.contains("originCity") || fields.contains("lon");
        if (!fields.contains("industry") || !placed) {
            throw new AdviceException(("%s 的表头缺少必要的列：需要“行业”，以及“转出地”或“经度、纬度”；读到的是：%s"
                            + " / The header lacks columns: industry, and origin or lon and lat, are needed.")
                    .formatted(file, String.join("，", header)));
        }
        return fields;
    }

    private static void add(List<Line> lines, int number, List<String> fields, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(fields.size(), cells.size()); i++) {
            if (!fields.get(i).isEmpty() && !cells.get(i).isBlank()) {
                row.put(fields.get(i), cells.get(i).strip());
            }
        }
        if (!row.isEmpty()) {
            lines.add(new Line(number, row));
        }
    }
}
