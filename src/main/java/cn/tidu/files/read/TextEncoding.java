package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text encoding and where it was found (文字编码).
 *
 * @param charset how bytes become text
 * @param label for people, such as {@code GBK (.cpg)}
 * @param skip bytes of a byte order mark at the start of a file
 */
record TextEncoding(Charset charset, String label, int skip) {
    private static final int BLOCK = 1 << 16;
    private static final int BEGINNING = 1 << 20;
    private static final int LONGEST_MARK = 4;

    static TextEncoding of(String name, String from) {
        return new TextEncoding(charset(name), name.strip() + " (" + from + ")", 0);
    }

    static TextEncoding detected(EncodingEvidence evidence, String file) {
        Charset found = evidence.charset()
                .orElseThrow(() -> mojibake(file, "既不是 UTF-8 也不是 GB18030 / neither UTF-8 nor GB18030"));
        return new TextEncoding(found, found.name() + " (detected)", 0);
    }

    /** The encoding of a text file: byte order mark, else as told, else what all of its bytes decode by. */
    static TextEncoding of(Path file, Optional<String> told) throws IOException {
        Optional<TextEncoding> marked;
        try (InputStream in = Files.newInputStream(file)) {
            marked = byteOrderMark(in.readNBytes(LONGEST_MARK));
        }
        if (marked.isPresent()) {
            return marked.get();
        }
        if (told.isPresent()) {
            return of(told.get(), "--encoding");
        }
        EncodingEvidence start = EncodingEvidence.of(beginning(file), true);
        return detected(
                start.speaksForTheRest() ? start : EncodingEvidence.of(evidence -> readAll(file, evidence)),
                String.valueOf(file.getFileName()));
    }

    /**
     * So much of a large file that Chinese written as UTF-8 throughout is no accident: what follows is read as UTF-8 too, and
     * refused where it is not.
     */
    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static void readAll(Path file, EncodingEvidence evidence) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(block, 0, BLOCK);
            while (length == BLOCK) {
                evidence.addBlock(block, length, false);
                length = in.readNBytes(block, 0, BLOCK);
            }
            evidence.addBlock(block, length, true);
        }
    }

    private static Optional<TextEncoding> byteOrderMark(byte[] start) {
        if (starts(start, 0xFF, 0xFE, 0, 0) || starts(start, 0, 0, 0xFE, 0xFF)) {
            throw new FileFault(
                    "unknown-encoding", "文件是 UTF-32 编码，不能读取；请另存为 UTF-8 / the file is UTF-32: save it as UTF-8");
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, "UTF-8 (BOM)", 3));
        }
        if (starts(start, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE (BOM)", 2));
        }
        return starts(start, 0xFE, 0xFF)
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE (BOM)", 2))
                : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(String name) {
        String plain = name.strip();
        String known = plain.matches("\\d{3,5}") ? codePage(plain) : plain.replaceFirst("(?i)^ANSI\\s+", "windows-");
        try {
            return Charset.forName(known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            String shown = ReadingLimits.shown(plain.replaceAll("\\p{Cntrl}", "?"));
            throw new FileFault(
                    "unknown-encoding",
                    "不认识的编码 %s；请用 --encoding UTF-8 或 --encoding GBK / unknown encoding %s".formatted(shown, shown));
        }
    }

    private static String codePage(String number) {
        return switch (number) {
            case "936" -> "GBK";
            case "950" -> "Big5";
            case "54936" -> "GB18030";
            case "65001" -> "UTF-8";
            case "1252" -> "windows-1252";
            default ->
                number.startsWith("8859") && number.length() == 5 ? "ISO-8859-" + number.charAt(4) : "cp" + number;
        };
    }

    /** Opens a text file; bytes that do not decode are an error, not a question mark. */
    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Decodes one text; an incomplete last character is dropped if the field may have cut it. */
    String decode(byte[] bytes, int from, int to, boolean mayBeCut, String file) {
        return new TextDecoder(this, file).decode(bytes, from, to, mayBeCut);
    }

    /** Refuses text that somebody's wrong encoding has spoilt already. */
    static String readable(String text, String file) {
        boolean suspect = false;
        for (int i = 0; i < text.length() && !suspect; i++) {
            char c = text.charAt(i);
            suspect = c == '\ufffd' || c == '锟' || c == '锘';
        }
        if (suspect && (text.indexOf('\ufffd') >= 0 || text.contains("锟斤拷") || text.contains("锘縄"))) {
            String part = text.substring(0, Math.min(text.length(), 30));
            throw mojibake(file, "文字已是乱码：“%s” / garbled text".formatted(part));
        }
        return text;
    }

    static FileFault mojibake(String file, String why) {
        return new FileFault(
                "mojibake",
                "%s：%s；请用 --encoding 指明编码（如 --encoding GBK 或 --encoding UTF-8），或从原软件重新导出 / state the encoding with --encoding"
                        .formatted(file, why));
    }
}
