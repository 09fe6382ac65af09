package cn.tidu.files.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Shapefile: {@code .shp .shx .dbf .prj .cpg} and a {@code README.txt} with metadata and full field names, in one ZIP.
 */
final class ShapefileZipWriter implements TableWriter {
    private static final Charset GBK = Charset.forName("GBK");
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Charset charset;

    /**
     * A writer.
     *
     * @param charset of the DBF's texts: UTF-8 or GBK
     */
    ShapefileZipWriter(Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(GBK)) {
            throw new IllegalArgumentException(
                    "Shapefile 的编码须为 UTF-8 或 GBK / a Shapefile is in UTF-8 or GBK, not " + charset);
        }
        this.charset = charset;
    }

    @Override
    public void write(ExportTable table, Iterator<ExportRow> rows, Path file) throws IOException {
        check(table);
        Path shp = file.resolveSibling("part.shp");
        Path shx = file.resolveSibling("part.shx");
        Path dbf = file.resolveSibling("part.dbf");
        try (DbfWriter attributes = new DbfWriter(table.columns(), charset, file.resolveSibling("part.buffer"))) {
            writeShapes(table, rows, shp, shx, attributes);
            attributes.writeTo(dbf);
            if (Files.size(dbf) > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "数据超过 Shapefile 的上限 2 GB，请改用 GeoPackage / too large for a Shapefile");
            }
            String name = table.name().strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                put(zip, name + ".shp", shp);
                put(zip, name + ".shx", shx);
                put(zip, name + ".dbf", dbf);
                put(zip, name + ".prj", table.crs().wkt());
                put(zip, name + ".cpg", charset.name());
                put(zip, "README.txt", readme(table, attributes));
            }
        }
    }

    private static void check(ExportTable table) {
        if (table.geometry() == GeometryKind.NONE) {
            throw new IllegalArgumentException(
                    "没有几何的表不能导出为 Shapefile，请改用 CSV、XLSX 或 GeoPackage / no geometry, no Shapefile");
        }
        Set<String> names = new HashSet<>();
        for (Column column : table.columns()) {
            if (!names.add(column.shortName().toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("字段短名重复 / short name used twice: " + column.shortName());
            }
        }
    }

    private static void writeShapes(
            ExportTable table, Iterator<ExportRow> rows, Path shp, Path shx, DbfWriter attributes) throws IOException {
        try (ShapeFiles shapes = new ShapeFiles(table.geometry(), shp, shx)) {
            while (rows.hasNext()) {
                ExportRow row = rows.next();
                attributes.add(Cells.of(table, row));
                shapes.add(FittedGeometry.of(table.geometry(), row.geometry(), false));
            }
            shapes.finish();
        }
    }

    private String readme(ExportTable table, DbfWriter attributes) {
        StringBuilder text = new StringBuilder(Exporter.metadataText(table.metadata()));
        text.append(String.format(
                Locale.ROOT, "坐标系：EPSG:%d %s\n", table.crs().epsg(), table.crs().name()));
        text.append("属性表编码：%s\n\n字段（短名 → 全名）：\n".formatted(charset.name()));
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            text.append("%s → %s%s\n"
                    .formatted(columns.get(i).shortName(), columns.get(i).name(), attributes.losses(i)));
        }
        return text.toString();
    }

    private static void put(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, zip);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
