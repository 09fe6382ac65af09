package cn.tidu.files.read;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;

/**
 * The attribute table of a Shapefile (DBF 属性表). The library's header class tells the layout; cells are sliced here,
 * because the library's record reader has no dates, swallows text that does not decode and rounds long numbers.
 */
final class DbfReader implements AutoCloseable {
    private static final int LANGUAGE_BYTE = 29;
    private static final int NAME_BYTES = 10;

    private final Path file;
    private final DbaseFileHeader header = new DbaseFileHeader();
    private final TextEncoding encoding;
    private final List<String> fields = new ArrayList<>();
    private final DataInputStream in;
    private final byte[] line;
    private final TextDecoder decoder;
    private final TableRow.Columns columns;

    private DbfReader(Path file, Optional<String> told, Optional<Path> cpg) throws IOException {
        this.file = file;
        try (FileChannel channel = FileChannel.open(file)) {
            // one char per byte, so that names come through untouched
            header.readHeader(channel, StandardCharsets.ISO_8859_1.name());
        }
        int width = 1;
        for (int i = 0; i < header.getNumFields(); i++) {
            width += header.getFieldLength(i);
        }
        if (width > header.getRecordLength() || header.getNumRecords() < 0) {
            throw new IOException("DBF header states an impossible layout");
        }
        line = new byte[header.getRecordLength()];
        encoding = choose(told, cpg);
        for (int i = 0; i < header.getNumFields(); i++) {
            byte[] name = nameBytes(i);
            String field = encoding.decode(name, 0, name.length, name.length >= NAME_BYTES, name(file));
            fields.add(fields.contains(field) ? field + "_" + (i + 1) : field);
        }
        Columns.checked(fields);
        in = records();
        decoder = new TextDecoder(encoding, name(file));
        columns = new TableRow.Columns(fields);
    }

    static DbfReader open(Path file, Optional<String> told, Optional<Path> cpg) throws IOException {
        try {
            return new DbfReader(file, told, cpg);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw FeatureCheck.damaged(name(file), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    TextEncoding encoding() {
        return encoding;
    }

    long size() {
        return header.getNumRecords();
    }

    /** The next line, or empty if it is marked as deleted. */
    Optional<Map<String, String>> next() throws IOException {
        in.readFully(line);
        if (line[0] == '*') {
            return Optional.empty();
        }
        String[] cells = new String[fields.size()];
        int at = 1;
        for (int i = 0; i < cells.length; i++) {
            int length = header.getFieldLength(i);
            cells[i] = cell(header.getFieldType(i), at, at + length);
            at += length;
        }
        return Optional.of(new TableRow(columns, cells));
    }

    /** A cell; null if there is nothing in it. */
    private String cell(char type, int from, int to) {
        if (type == 'C' || type == 'c') {
            int end = textEnd(from, to);
            return CellText.plain(decoder.decode(line, from, end, end == to));
        }
        String text = new String(line, from, to - from, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (text.isEmpty() || text.startsWith("*")) {
            return null;
        }
        return switch (type) {
            case 'D', 'd' -> date(text);
            case 'L', 'l' -> "TtYyFfNn".contains(text) ? String.valueOf("TtYy".contains(text)) : null;
            case 'N', 'n', 'F', 'f' -> CellText.number(text.replace(',', '.'));
            // memo and binary fields point into files that a Shapefile does not have
            default -> null;
        };
    }

    private static String date(String text) {
        return text.matches("\\d{8}") && !"00000000".equals(text)
                ? text.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3")
                : null;
    }

    private int textEnd(int from, int to) {
        int end = to;
        while (end > from && (line[end - 1] == ' ' || line[end - 1] == 0)) {
            end--;
        }
        return end;
    }

    private byte[] nameBytes(int field) {
        return header.getFieldName(field).getBytes(StandardCharsets.ISO_8859_1);
    }

    private DataInputStream records() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        stream.skipNBytes(header.getHeaderLength());
        return new DataInputStream(stream);
    }

    private void readTexts(EncodingEvidence evidence) throws IOException {
        for (int i = 0; i < header.getNumFields(); i++) {
            byte[] name = nameBytes(i);
            evidence.add(name, 0, name.length, name.length >= NAME_BYTES);
        }
        try (DataInputStream records = records()) {
            for (int row = 0; row < header.getNumRecords(); row++) {
                records.readFully(line);
                int at = 1;
                for (int i = 0; i < header.getNumFields(); i++) {
                    int to = at + header.getFieldLength(i);
                    if (header.getFieldType(i) == 'C' || header.getFieldType(i) == 'c') {
                        int end = textEnd(at, to);
                        evidence.add(line, at, end, end == to);
                    }
                    at = to;
                }
            }
        } catch (EOFException e) {
            throw FeatureCheck.damaged(name(file), e);
        }
    }

    /** Reads all texts for evidence only where that can change anything. */
    private TextEncoding choose(Optional<String> told, Optional<Path> cpg) throws IOException {
        if (told.isPresent()) {
            return TextEncoding.of(told.get(), "--encoding");
        }
        Optional<TextEncoding> stated = cpg.isPresent() ? ofCpg(cpg.get()) : Optional.empty();
        if (stated.isEmpty()) {
            stated = languageByte();
        }
        if (stated.isPresent() && stated.get().charset().equals(StandardCharsets.UTF_8)) {
            return stated.get();
        }
        EncodingEvidence evidence = EncodingEvidence.of(this::readTexts);
        if (stated.isEmpty()) {
            return TextEncoding.detected(evidence, name(file));
        }
        if (evidence.surelyUtf8()) {
            throw TextEncoding.mojibake(
                    name(file),
                    "声明为 %s，内容却是 UTF-8 / stated otherwise, yet UTF-8"
                            .formatted(stated.get().label()));
        }
        return stated.get();
    }

    private static Optional<TextEncoding> ofCpg(Path cpg) throws IOException {
        String text;
        try (InputStream stream = Files.newInputStream(cpg)) {
            text = new String(stream.readNBytes(64), StandardCharsets.ISO_8859_1).strip();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        // what a program writes that never asked is no evidence
        boolean evidence = !upper.isEmpty() && !upper.contains("8859") && !upper.contains("1252");
        return evidence ? Optional.of(TextEncoding.of(text, ".cpg")) : Optional.empty();
    }

    private Optional<TextEncoding> languageByte() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            stream.skipNBytes(LANGUAGE_BYTE);
            return switch (stream.read()) {
                case 0x4D, 0x7A -> Optional.of(TextEncoding.of("GBK", "DBF"));
                case 0x4F, 0x78 -> Optional.of(TextEncoding.of("Big5", "DBF"));
                default -> Optional.empty();
            };
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
