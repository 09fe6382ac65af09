package cn.tidu.files.export;

import cn.tidu.facts.collection.Metadata;
import cn.tidu.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a CSV file cannot hold itself (CSV 元数据): W3C “Metadata Vocabulary for Tabular Data” (CSVW, 2015), in a file beside it
 * that readers find by its name. A comment line within the CSV would be a row to Excel, GDAL and most others.
 */
final class CsvMetadata {
    /** By the standard: {@code a.csv-metadata.json} describes {@code a.csv}. */
    static final String ENDING = "-metadata.json";

    private CsvMetadata() {}

    /** Of a table whose CSV stands at an address, relative to the metadata. */
    static byte[] of(ExportTable table, String url) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "zh")));
        all.put("url", url);
        all.put("dialect", Map.of("encoding", "utf-8", "header", true));
        Metadata metadata = table.metadata();
        put(all, "dc:title", metadata.title());
        put(all, "dc:source", metadata.source());
        put(all, "dc:date", metadata.date());
        put(all, "dc:license", metadata.licence());
        put(all, "dc:description", description(metadata));
        if (table.geometry() != GeometryKind.NONE) {
            put(
                    all,
                    "dc:spatial",
                    String.format(
                            Locale.ROOT,
                            "EPSG:%d %s",
                            table.crs().epsg(),
                            table.crs().name()));
        }
        all.put("tableSchema", Map.of("columns", columns(table)));
        return (new String(Json.write(all), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String description(Metadata metadata) {
        return Stream.of("精度", "说明")
                .filter(metadata.labelled()::containsKey)
                .map(label -> label + "：" + metadata.labelled().get(label))
                .collect(Collectors.joining("；"));
    }

    private static List<Map<String, String>> columns(ExportTable table) {
        List<Map<String, String>> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column(Cells.neutral(column.name()), column.shortName(), datatype(column.type())));
        }
        for (String name : new GeometryCells(table).header()) {
            columns.add(column(name, name.equals("经度") ? "lon" : name.equals("纬度") ? "lat" : "wkt", "string"));
        }
        return columns;
    }

    private static Map<String, String> column(String title, String name, String datatype) {
        Map<String, String> column = new LinkedHashMap<>();
        column.put("titles", title);
        column.put("name", name);
        column.put("datatype", datatype);
        return column;
    }

    private static String datatype(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "decimal";
            case INTEGER -> "integer";
            case DATE -> "date";
        };
    }

    private static void put(Map<String, Object> all, String key, String text) {
        if (text != null && !text.isBlank()) {
            all.put(key, text.strip());
        }
    }
}
