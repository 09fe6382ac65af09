package cn.tidu.matching.roster;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.ImportLimits;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** A JSON object on each line, UTF-8 (NDJSON 名单); a line that is no JSON is that line's fault, not the file's. */
final class JsonLines {
    /** Bytes of one line; an object of the API may be no larger either. */
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final ImportLimits limits;

    JsonLines(Path file, ImportLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void forEach(Consumer<RosterRow> consumer) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            long rows = 0;
            for (int next = in.read(); next >= 0 || line.size() > 0; next = next < 0 ? -1 : in.read()) {
                if (next >= 0 && next != '\n') {
                    add(line, next, number);
                    continue;
                }
                if (!blank(line)) {
                    rows = counted(rows);
                    consumer.accept(row(number, withoutMark(line.toByteArray())));
                }
                line.reset();
                number++;
            }
        } catch (IOException e) {
            throw new FileFault("damaged", "读不到文件：%s / the file cannot be read".formatted(e.getMessage()));
        }
    }

    private static void add(ByteArrayOutputStream line, int next, int number) {
        if (line.size() >= LONGEST) {
            throw new FileFault(
                    "too-large",
                    String.format(Locale.ROOT, "第 %d 行超过 1 MiB / row %d is longer than 1 MiB", number, number));
        }
        line.write(next);
    }

    private long counted(long rows) {
        if (rows >= limits.features()) {
            throw new FileFault(
                    "too-large",
                    String.format(
                            Locale.ROOT,
                            "行数超过上限 %d，可用 TIDU_IMPORT_MAX_FEATURES 调整 / more rows than that",
                            limits.features()));
        }
        return rows + 1;
    }

    private static boolean blank(ByteArrayOutputStream line) {
        for (byte one : line.toByteArray()) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutMark(byte[] line) {
        boolean marked =
                line.length > 2 && (line[0] & 0xFF) == 0xEF && (line[1] & 0xFF) == 0xBB && (line[2] & 0xFF) == 0xBF;
        return marked ? java.util.Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private static RosterRow row(int number, byte[] line) {
        try {
            JsonNode json = Json.read(line);
            return json.isObject()
                    ? RosterRow.of(number, json)
                    : RosterRow.unreadable(number, "应为 JSON 对象 / must be a JSON object");
        } catch (ProblemException e) {
            return RosterRow.unreadable(number, e.problem().detail());
        }
    }
}
