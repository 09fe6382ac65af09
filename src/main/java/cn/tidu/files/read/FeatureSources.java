package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Opens files that users bring (数据源打开): the reader is chosen by content, then by name. */
public final class FeatureSources {
    private static final Set<String> SHAPEFILE = Set.of("shp", "shx", "dbf", "prj", "cpg");
    private static final Set<String> JSON = Set.of("geojson", "json", "ndjson", "geojsonl", "geojsons");
    private static final Set<String> CSV = Set.of("csv", "txt", "tsv");
    private static final String READABLE = "支持 Shapefile（zip 或散文件）、GeoPackage、GeoJSON、CSV、XLSX / "
            + "Shapefile (zip or loose), GeoPackage, GeoJSON, CSV, XLSX";
    private static final int START = 512;

    private FeatureSources() {}

    /**
     * Opens a file.
     *
     * @param encoding the text encoding as the user states it; empty to find it out
     * @param workFolder existing folder for everything that is unpacked; nothing is written elsewhere
     * @throws FileFault if the file cannot be taken
     */
    public static FeatureSource open(Path file, Optional<String> encoding, ImportLimits limits, Path workFolder) {
        try {
            requireSize(file, limits);
            byte[] start = start(file);
            if (isZip(start) && !"xlsx".equals(extension(file))) {
                return openArchive(file, encoding, limits, workFolder);
            }
            return openFile(file, start, encoding, limits, workFolder);
        } catch (IOException e) {
            throw FeatureCheck.damaged(String.valueOf(file.getFileName()), e);
        }
    }

    /**
     * Opens a CSV or Excel table of which every column is only a column: a coordinate that is no number is a matter of its row,
     * not of the file.
     *
     * @param encoding the text encoding as the user states it; empty to find it out
     * @throws FileFault if the file cannot be taken
     */
    public static FeatureSource openTable(Path file, Optional<String> encoding, ImportLimits limits) {
        try {
            requireSize(file, limits);
            return isZip(start(file))
                    ? new XlsxSource(file, limits, false)
                    : new CsvSource(file, encoding, limits, false);
        } catch (IOException e) {
            throw FeatureCheck.damaged(String.valueOf(file.getFileName()), e);
        }
    }

    /** Whether it is no archive and no workbook, so that its table is a CSV. */
    public static boolean isText(Path file) throws IOException {
        return !isZip(start(file));
    }

    /** That a file cannot be read, for a cause that no reader foresaw, or because the disk is full. */
    public static FileFault unreadable(Path file, Throwable cause) {
        return FeatureCheck.damaged(String.valueOf(file.getFileName()), cause);
    }

    private static void requireSize(Path file, ImportLimits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileFault("no-file", "没有这个文件：%s / no such file".formatted(file.getFileName()));
        }
        if (Files.size(file) > limits.compressedBytes()) {
            throw FeatureCheck.tooLarge(
                    "文件字节数 / bytes", Files.size(file), limits.compressedBytes(), "TIDU_IMPORT_MAX_BYTES");
        }
    }

    private static FeatureSource openFile(
            Path file, byte[] start, Optional<String> encoding, ImportLimits limits, Path workFolder)
            throws IOException {
        String extension = extension(file);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("SQLite format 3")) {
            return GeoPackageSource.open(file, limits, workFolder);
        }
        if (isZip(start)) {
            return new XlsxSource(file, limits);
        }
        if (SHAPEFILE.contains(extension)) {
            return ShapefileSource.open(file, encoding, limits);
        }
        String printed = text.replaceFirst("^\u00ef\u00bb\u00bf", "").strip();
        if (JSON.contains(extension) || printed.startsWith("{") || printed.startsWith("\u001e")) {
            return new GeoJsonSource(file, encoding, limits);
        }
        if (CSV.contains(extension)) {
            return new CsvSource(file, encoding, limits);
        }
        throw unsupported(String.valueOf(file.getFileName()));
    }

    private static FeatureSource openArchive(Path file, Optional<String> encoding, ImportLimits limits, Path workFolder)
            throws IOException {
        Path folder = Files.createTempDirectory(workFolder, "unpacked");
        List<Path> files = Archive.unpack(file, limits, folder);
        List<Path> layers = only(files, Set.of("shp"));
        if (layers.isEmpty()) {
            layers = only(files, Set.of("dbf", "shx"));
        }
        if (layers.isEmpty()) {
            layers = files.stream()
                    .filter(part -> JSON.contains(extension(part))
                            || Set.of("csv", "gpkg").contains(extension(part)))
                    .toList();
        }
        if (layers.isEmpty()) {
            throw unsupported(file.getFileName() + "：" + names(folder, files));
        }
        boolean oneShapefile = "dbf".equals(extension(layers.get(0))) || "shx".equals(extension(layers.get(0)));
        if (layers.size() > 1 && !oneShapefile) {
            throw new FileFault(
                    "several-layers",
                    "压缩包里有多个图层：%s；请一次只导入一个 / several layers, import one at a time".formatted(names(folder, layers)));
        }
        return openFile(layers.get(0), start(layers.get(0)), encoding, limits, workFolder);
    }

    private static List<Path> only(List<Path> files, Set<String> extensions) {
        return files.stream()
                .filter(file -> extensions.contains(extension(file)))
                .toList();
    }

    private static String names(Path folder, List<Path> files) {
        return String.join(
                "、",
                files.stream().map(file -> folder.relativize(file).toString()).toList());
    }

    private static FileFault unsupported(String what) {
        return new FileFault("unsupported-format", "不能读取 %s；%s".formatted(what, READABLE));
    }

    private static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
