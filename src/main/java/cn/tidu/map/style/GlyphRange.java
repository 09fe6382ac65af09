package cn.tidu.map.style;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * 256 code points of a font as map clients read them (字形段): Mapbox's {@code glyphs.proto}, one stack of glyphs with their
 * distance fields.
 *
 * @param first code point, a multiple of 256 below 65,536
 */
record GlyphRange(int first) {
    private static final int SIZE = 256;

    /** The range of a file name such as {@code 19968-20223.pbf}; empty if it is none. */
    static Optional<GlyphRange> of(String file) {
        if (!file.matches("[0-9]{1,5}-[0-9]{1,5}\\.pbf")) {
            return Optional.empty();
        }
        int first = Integer.parseInt(file.substring(0, file.indexOf('-')));
        boolean whole = first % SIZE == 0 && first < 65_536 && file.equals(first + "-" + (first + SIZE - 1) + ".pbf");
        return whole ? Optional.of(new GlyphRange(first)) : Optional.empty();
    }

    /** The glyphs that the font has, under the name of a stack. */
    byte[] of(MapFont font, String stack) {
        Message glyphs = new Message();
        glyphs.text(1, stack).text(2, first + "-" + (first + SIZE - 1));
        for (int code = first; code < first + SIZE; code++) {
            int point = code;
            font.glyph(code).ifPresent(glyph -> glyphs.bytes(3, message(point, glyph)));
        }
        return new Message().bytes(1, glyphs.written()).written();
    }

    private static byte[] message(int code, MapFont.Glyph glyph) {
        DistanceField field = glyph.field();
        Message message = new Message().number(1, code);
        if (field.bitmap().length > 0) {
            message.bytes(2, field.bitmap());
        }
        return message.number(3, field.width())
                .number(4, field.height())
                .signed(5, field.left())
                .signed(6, field.top() - glyph.ascent())
                .number(7, glyph.advance())
                .written();
    }

    /** A protocol buffer message, written field by field (Protocol Buffers encoding: varints and length-delimited). */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message signed(int field, int value) {
            return number(field, (value << 1) ^ (value >> 31));
        }

        Message text(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, byte[] bytes) {
            varint((field << 3) | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        private void varint(int value) {
            int rest = value;
            while ((rest & ~0x7f) != 0) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }

        byte[] written() {
            return out.toByteArray();
        }
    }
}
