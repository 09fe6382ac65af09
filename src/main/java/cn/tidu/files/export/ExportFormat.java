package cn.tidu.files.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file formats of an export (导出格式). */
public enum ExportFormat {
    /** GeoJSON (RFC 7946), UTF-8. */
    GEOJSON("geojson", ".geojson", "application/geo+json"),
    /** OGC GeoPackage. */
    GEOPACKAGE("gpkg", ".gpkg", "application/geopackage+sqlite3"),
    /** Shapefile with all its parts in one ZIP. */
    SHAPEFILE("shp", ".shp.zip", "application/zip"),
    /** CSV, UTF-8 with byte order mark. */
    CSV("csv", ".csv", "text/csv; charset=utf-8"),
    /** Excel workbook. */
    XLSX("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String word;
    private final String ending;
    private final String contentType;

    ExportFormat(String word, String ending, String contentType) {
        this.word = word;
        this.ending = ending;
        this.contentType = contentType;
    }

    /** As in the parameter {@code format}. */
    public String word() {
        return word;
    }

    /** File ending with its leading dot. */
    public String ending() {
        return ending;
    }

    /** Media type for HTTP. */
    public String contentType() {
        return contentType;
    }

    /** Whether it can be sent while it is made: what needs an index or a length in front must be a file first. */
    boolean streamed() {
        return this == GEOJSON || this == CSV;
    }

    /** The format of that word. */
    public static Optional<ExportFormat> find(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** The format a file name asks for by its ending, upper or lower case. */
    public static Optional<ExportFormat> ofFileName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> lower.endsWith(f.ending)).findFirst();
    }
}
