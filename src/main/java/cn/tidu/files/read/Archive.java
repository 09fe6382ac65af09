package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a Zip archive (压缩包) into a folder and nowhere else, counting while unpacking. */
final class Archive {
    private static final long SMALL = 1 << 20;
    private static final Set<String> ARCHIVES =
            Set.of("zip", "7z", "rar", "gz", "tgz", "tar", "xz", "bz2", "zst", "jar", "kmz", "xlsx", "docx", "pptx");

    private final Path file;
    private final ImportLimits limits;
    private final long packed;
    private long unpacked;

    private Archive(Path file, ImportLimits limits, long packed) {
        this.file = file;
        this.limits = limits;
        this.packed = packed;
    }

    /** Unpacks every file and returns them in the order of the archive. */
    static List<Path> unpack(Path file, ImportLimits limits, Path folder) throws IOException {
        return new Archive(file, limits, Files.size(file)).unpack(folder);
    }

    /** Counts what a workbook would unpack to, and what its parts are made of, without writing anything. */
    static void measureWorkbook(Path file, ImportLimits limits) throws IOException {
        Archive archive = new Archive(file, limits, Files.size(file));
        try (ZipFile zip = archive.open()) {
            for (ZipArchiveEntry entry : archive.entries(zip)) {
                try (OutputStream part = new WorkbookPart()) {
                    archive.copy(zip, entry, part, false);
                }
            }
        }
    }

    private List<Path> unpack(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (ZipFile zip = open()) {
            List<ZipArchiveEntry> entries = entries(zip);
            for (ZipArchiveEntry entry : entries) {
                safeName(entry);
            }
            for (ZipArchiveEntry entry : entries) {
                String name = safeName(entry);
                if (entry.isDirectory() || ofMacos(name)) {
                    continue;
                }
                refuseArchive(name);
                Path target = folder.resolve(name).normalize();
                if (!target.startsWith(folder.normalize())) {
                    throw slip(name);
                }
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                    copy(zip, entry, out, true);
                }
                files.add(target);
            }
        }
        return files;
    }

    /** What macOS packs beside the files: a folder of its own, or files of the same names with a dot and an underline. */
    private static boolean ofMacos(String name) {
        String path = "/" + name;
        return path.contains("/__MACOSX/") || path.contains("/._") || path.endsWith("/.DS_Store");
    }

    private ZipFile open() throws IOException {
        CentralDirectory.refuseMoreThan(file, limits.entries());
        return ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.ISO_8859_1)
                .get();
    }

    private List<ZipArchiveEntry> entries(ZipFile zip) {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.entries()) {
            throw tooManyEntries(limits.entries());
        }
        return entries;
    }

    static FileFault tooManyEntries(int limit) {
        return bomb(String.format(
                Locale.ROOT, "文件数超过 %d，可用 TIDU_IMPORT_MAX_ENTRIES 调整 / more than %d entries", limit, limit));
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, OutputStream out, boolean refuseNested) throws IOException {
        long size = Math.max(1, Math.min(entry.getCompressedSize(), packed));
        long written = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.readNBytes(block, 0, block.length); n > 0; n = in.readNBytes(block, 0, block.length)) {
                if (refuseNested && written == 0 && n > 3 && block[0] == 'P' && block[1] == 'K' && block[2] == 3) {
                    throw nested(entry.getName());
                }
                written += n;
                unpacked += n;
                if (unpacked > limits.uncompressedBytes()) {
                    throw bomb(String.format(
                            Locale.ROOT,
                            "解压后超过 %d 字节，可用 TIDU_IMPORT_MAX_UNPACKED_BYTES 调整 / unpacks to more than that",
                            limits.uncompressedBytes()));
                }
                if ((written > SMALL && written / limits.ratio() > size)
                        || (unpacked > SMALL && unpacked / limits.ratio() > packed)) {
                    throw bomb(String.format(
                            Locale.ROOT,
                            "压缩比超过 %d 倍，可用 TIDU_IMPORT_MAX_RATIO 调整 / compression ratio above that",
                            limits.ratio()));
                }
                out.write(block, 0, n);
            }
        }
    }

    private static void refuseArchive(String name) {
        int dot = name.lastIndexOf('.');
        if (dot >= 0 && ARCHIVES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            throw nested(name);
        }
    }

    private String safeName(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = TextEncoding.detected(EncodingEvidence.of(raw), String.valueOf(file.getFileName()))
                .decode(raw, 0, raw.length, false, String.valueOf(file.getFileName()));
        boolean unsafe = name.isEmpty()
                || name.indexOf('\\') >= 0
                || name.startsWith("/")
                || name.matches("^[A-Za-z]:.*")
                || name.chars().anyMatch(c -> c < ' ')
                || ("/" + name + "/").contains("/../")
                || entry.isUnixSymlink();
        if (unsafe) {
            throw slip(name);
        }
        return name;
    }

    private static FileFault slip(String name) {
        return new FileFault(
                "zip-slip",
                "压缩包里的文件名“%s”指向包外，已拒绝，什么也没有写出；请重新打包 / entry name leads outside the archive".formatted(name));
    }

    private static FileFault nested(String name) {
        return bomb("压缩包里还有压缩包“%s”，请先解开 / nested archive".formatted(name));
    }

    private static FileFault bomb(String why) {
        return new FileFault("zip-bomb", "压缩包已拒绝：" + why);
    }
}
