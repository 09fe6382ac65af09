package cn.tidu.files.export;

import cn.tidu.facts.collection.Metadata;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a table into a file (导出), whole or not at all; rows are read once and not kept. */
public final class Exporter {
    private Exporter() {}

    /**
     * Writes a table. A file of that name is replaced, but only once the new one is whole. For CSV, which has no room
     * for it, the metadata come to stand beside as {@link #sidecar}.
     *
     * @param rows geometries in the table's coordinate reference system, x before y
     * @param shapefileCharset charset of the DBF's texts, UTF-8 or GBK; other formats are always UTF-8
     * @throws IllegalArgumentException if the format cannot hold the table
     */
    public static void write(
            ExportTable table, Iterator<ExportRow> rows, ExportFormat format, Charset shapefileCharset, Path out)
            throws IOException {
        Path target = out.toAbsolutePath();
        Path folder = Files.createTempDirectory(target.getParent(), ".export-");
        try {
            Path file = folder.resolve("export" + format.ending());
            writer(format, shapefileCharset).write(table, rows, file);
            if (format == ExportFormat.CSV) {
                Path text = folder.resolve("export" + CsvMetadata.ENDING);
                Files.write(text, CsvMetadata.of(table, target.getFileName().toString()));
                move(text, sidecar(target));
            }
            move(file, target);
        } finally {
            delete(folder);
        }
    }

    /**
     * Writes a table to whoever reads it, row by row.
     *
     * @param format one that {@link ExportFormat#streamed can be}
     */
    static void stream(ExportTable table, Iterator<ExportRow> rows, ExportFormat format, OutputStream out)
            throws IOException {
        if (writer(format, StandardCharsets.UTF_8) instanceof StreamedWriter writer) {
            writer.write(table, rows, out);
        } else {
            throw new IllegalArgumentException("格式须先写成文件 / the format needs a file: " + format);
        }
    }

    /** Where the metadata of a CSV file stand: {@code a.csv-metadata.json} beside {@code a.csv}, by the standard CSVW. */
    public static Path sidecar(Path out) {
        return out.resolveSibling(out.getFileName() + CsvMetadata.ENDING);
    }

    /** The metadata (元数据) as text: a line for each known part, label and text parted by a Chinese colon. */
    public static String metadataText(Metadata metadata) {
        return metadata.labelled().entrySet().stream()
                .map(part -> part.getKey() + "：" + part.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static TableWriter writer(ExportFormat format, Charset shapefileCharset) {
        return switch (format) {
            case GEOJSON -> new GeoJsonWriter();
            case GEOPACKAGE -> new GeoPackageWriter();
            case SHAPEFILE -> new ShapefileZipWriter(shapefileCharset);
            case CSV -> new CsvWriter();
            case XLSX -> new XlsxWriter();
        };
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isRegularFile(to)
                && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // A file that is replaced keeps its rights: what is made for one client is nobody else's to read.
            Files.setPosixFilePermissions(from, Files.getPosixFilePermissions(to));
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.delete(folder);
    }
}
