package cn.tidu.files.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The attribute table (DBF, 属性表) of a Shapefile. Cells go to a buffer file first, since a field's width, in bytes of
 * the charset, is known only after the last row.
 */
final class DbfWriter implements AutoCloseable {
    private static final int MOST_FIELDS = 255;
    private static final int TEXT_BYTES = 254;
    /** As wide as GDAL makes its own: room for every digit of a double. */
    private static final int NUMBER_WIDTH = 24;

    private static final int NUMBER_DECIMALS = 17;
    private static final int WHOLE_WIDTH = 18;
    private static final int DAY_WIDTH = 8;
    private static final byte GBK_FLAG = 0x4D;
    private static final byte[] NOTHING = {};

    private final List<Column> columns;
    private final Charset charset;
    private final CharsetEncoder encoder;
    private final Path bufferFile;
    private final DataOutputStream buffer;
    private final ByteBuffer cell = ByteBuffer.allocate(TEXT_BYTES);
    private final int[] widths;
    private final int[] decimals;
    private final long[] cut;
    private final long[] unwritable;
    private final long[] overflown;
    private int rows;

    DbfWriter(List<Column> columns, Charset charset, Path bufferFile) throws IOException {
        if (columns.isEmpty() || columns.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("Shapefile 须有 1–255 个字段 / a Shapefile has 1 to 255 fields");
        }
        this.columns = columns;
        this.charset = charset;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.bufferFile = bufferFile;
        this.buffer = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(bufferFile)));
        widths = new int[columns.size()];
        decimals = columns.stream()
                .mapToInt(column -> column.type() == Column.Type.NUMBER ? 1 : 0)
                .toArray();
        cut = new long[columns.size()];
        unwritable = new long[columns.size()];
        overflown = new long[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = switch (columns.get(i).type()) {
                case TEXT -> 1;
                case NUMBER -> NUMBER_WIDTH;
                case INTEGER -> WHOLE_WIDTH;
                case DATE -> DAY_WIDTH;
            };
        }
    }

    /** Takes a row's cells as {@link Cells} gives them. */
    void add(List<Object> cells) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            byte[] bytes = bytes(i, cells.get(i));
            if (columns.get(i).type() == Column.Type.TEXT) {
                widths[i] = Math.max(widths[i], bytes.length);
            }
            buffer.writeByte(bytes.length);
            buffer.write(bytes);
        }
        rows++;
    }

    private byte[] bytes(int field, Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof LocalDate day) {
            return ascii(day.format(DateTimeFormatter.BASIC_ISO_DATE));
        }
        if (value instanceof BigDecimal number) {
            return number(field, number);
        }
        String text = value.toString();
        if (!encoder.reset().canEncode(text)) {
            unwritable[field]++;
        }
        encoder.reset();
        cell.clear();
        CoderResult result = encoder.encode(CharBuffer.wrap(text), cell, true);
        if (result.isOverflow()) {
            cut[field]++;
        }
        return Arrays.copyOf(cell.array(), cell.position());
    }

    private byte[] number(int field, BigDecimal number) {
        int most = columns.get(field).type() == Column.Type.NUMBER ? NUMBER_DECIMALS : 0;
        for (int places = Math.min(most, Math.max(0, number.scale())); places >= 0; places--) {
            String text = number.setScale(places, RoundingMode.HALF_UP).toPlainString();
            if (text.length() <= widths[field]) {
                decimals[field] = Math.max(decimals[field], places);
                return ascii(text);
            }
        }
        overflown[field]++;
        return NOTHING;
    }

    /** Writes the DBF; nothing can be added after. */
    void writeTo(Path file) throws IOException {
        buffer.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(bufferFile)));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header());
            for (int row = 0; row < rows; row++) {
                out.write(' ');
                for (int i = 0; i < widths.length; i++) {
                    byte[] bytes = in.readNBytes(in.readUnsignedByte());
                    byte[] padding = new byte[widths[i] - bytes.length];
                    Arrays.fill(padding, (byte) ' ');
                    boolean right = columns.get(i).type() != Column.Type.TEXT;
                    out.write(right ? padding : bytes);
                    out.write(right ? bytes : padding);
                }
            }
            out.write(0x1A);
        }
    }

    private byte[] header() {
        int length = 32 + 32 * widths.length + 1;
        ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        // The day of last change: a fixed one, so that equal tables give equal files.
        head.put((byte) 3).put((byte) 100).put((byte) 1).put((byte) 1);
        head.putInt(rows).putShort((short) length).putShort((short)
                (1 + Arrays.stream(widths).sum()));
        head.put(29, charset.equals(StandardCharsets.UTF_8) ? 0 : GBK_FLAG);
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            int at = 32 + 32 * i;
            head.put(at, ascii(column.shortName()));
            head.put(at + 11, (byte)
                    (switch (column.type()) {
                        case TEXT -> 'C';
                        case NUMBER, INTEGER -> 'N';
                        case DATE -> 'D';
                    }));
            head.put(at + 16, (byte) widths[i]);
            head.put(at + 17, (byte) decimals[i]);
        }
        head.put(length - 1, (byte) 0x0D);
        return head.array();
    }

    /** What of a field's cells did not go in whole (中文说明), empty if all did. */
    String losses(int field) {
        StringBuilder text = new StringBuilder();
        if (cut[field] > 0) {
            text.append(String.format(Locale.ROOT, "；%d 个值超过 %d 字节，已截断", cut[field], TEXT_BYTES));
        }
        if (unwritable[field] > 0) {
            text.append(String.format(Locale.ROOT, "；%d 个值有 %s 写不出的字符，以 ? 代替", unwritable[field], charset.name()));
        }
        if (overflown[field] > 0) {
            text.append(String.format(Locale.ROOT, "；%d 个数值超过字段宽度，留空", overflown[field]));
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }
}
