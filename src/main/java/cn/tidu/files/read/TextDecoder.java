package cn.tidu.files.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes many short texts of one file (逐格解码), strictly. */
final class TextDecoder {
    private final TextEncoding encoding;
    private final String file;
    private final CharsetDecoder decoder;
    private final boolean extendsAscii;
    private CharBuffer out = CharBuffer.allocate(256);

    TextDecoder(TextEncoding encoding, String file) {
        this.encoding = encoding;
        this.file = file;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.extendsAscii = encoding.charset().canEncode() && "A".getBytes(encoding.charset()).length == 1;
    }

    /** Decodes one text; an incomplete last character is dropped if the field may have cut it. */
    String decode(byte[] bytes, int from, int to, boolean mayBeCut) {
        if (extendsAscii && isAscii(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        }
        if (out.capacity() <= to - from) {
            out = CharBuffer.allocate(2 * (to - from));
        }
        boolean wrong = decoder.reset()
                .decode(ByteBuffer.wrap(bytes, from, to - from), out.clear(), !mayBeCut)
                .isError();
        if (wrong) {
            throw TextEncoding.mojibake(
                    file, "有文字不能按 %s 解码 / text does not decode as %s".formatted(encoding.label(), encoding.label()));
        }
        return TextEncoding.readable(out.flip().toString(), file);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
