package cn.tidu.files.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the bytes of all texts say about their encoding (编码证据): strict decoding, never a best guess. UTF-8 is tried
 * on all of them, and GB18030 only if they are not that.
 */
final class EncodingEvidence {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 13;
    private static final int CONVINCING = 2;
    private static final int BEYOND_DOUBT = 64;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharBuffer out = CharBuffer.allocate(BUFFER);
    private byte[] rest = new byte[0];
    private boolean ascii = true;
    private boolean valid = true;
    private boolean unassigned;
    private int han;

    /** Reads all texts into the evidence, once for each encoding that is tried. */
    interface Texts {
        void read(EncodingEvidence evidence) throws IOException;
    }

    private EncodingEvidence(Charset charset) {
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static EncodingEvidence of(Texts texts) throws IOException {
        EncodingEvidence utf8 = new EncodingEvidence(StandardCharsets.UTF_8);
        texts.read(utf8);
        if (utf8.valid) {
            return utf8;
        }
        EncodingEvidence gb = new EncodingEvidence(GB18030);
        texts.read(gb);
        return gb;
    }

    /** The evidence of one text. */
    static EncodingEvidence of(byte[] text) {
        return of(text, false);
    }

    /** The evidence of one text, or of the beginning of one, within whose last character it may end. */
    static EncodingEvidence of(byte[] text, boolean mayBeCut) {
        EncodingEvidence utf8 = new EncodingEvidence(StandardCharsets.UTF_8);
        utf8.add(text, 0, text.length, mayBeCut);
        if (utf8.valid) {
            return utf8;
        }
        EncodingEvidence gb = new EncodingEvidence(GB18030);
        gb.add(text, 0, text.length, mayBeCut);
        return gb;
    }

    /** Takes one more piece of text that stands for itself; a piece that fills its field may have been cut. */
    void add(byte[] bytes, int from, int to, boolean mayBeCut) {
        if (isAscii(bytes, from, to)) {
            return;
        }
        feed(bytes, from, to, !mayBeCut);
        decoder.reset();
        rest = new byte[0];
    }

    /** Takes the next block of a running text. */
    void addBlock(byte[] bytes, int length, boolean last) {
        if (rest.length == 0 && isAscii(bytes, 0, length)) {
            return;
        }
        feed(bytes, 0, length, last);
    }

    private boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                ascii = false;
                return false;
            }
        }
        return true;
    }

    /** The encoding that all of the texts decode by; empty if none does. */
    Optional<Charset> charset() {
        return valid && !unassigned ? Optional.of(charset) : Optional.empty();
    }

    /** Whether the texts are surely UTF-8, whatever a file says beside. */
    boolean surelyUtf8() {
        return !ascii && valid && charset.equals(StandardCharsets.UTF_8) && han >= CONVINCING;
    }

    /** Whether so much is surely UTF-8 that the rest of the file is too. */
    boolean speaksForTheRest() {
        return surelyUtf8() && han == BEYOND_DOUBT;
    }

    /** Strict decoding with memory of bytes that a block has cut. */
    private void feed(byte[] bytes, int from, int to, boolean last) {
        if (!valid) {
            return;
        }
        ByteBuffer in = rest.length == 0 ? ByteBuffer.wrap(bytes, from, to - from) : joined(bytes, from, to);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, last);
            look(out.flip());
        } while (result.isOverflow());
        valid = !result.isError();
        rest = new byte[in.remaining()];
        in.get(rest);
    }

    private ByteBuffer joined(byte[] bytes, int from, int to) {
        return ByteBuffer.allocate(rest.length + to - from)
                .put(rest)
                .put(bytes, from, to - from)
                .flip();
    }

    private void look(CharBuffer decoded) {
        boolean guess = !charset.equals(StandardCharsets.UTF_8);
        while (decoded.hasRemaining() && (guess || han < BEYOND_DOUBT)) {
            char c = decoded.get();
            unassigned |= guess && Character.getType(c) == Character.PRIVATE_USE;
            if (c >= '\u4e00' && c <= '\u9fff' && han < BEYOND_DOUBT) {
                han++;
            }
        }
    }
}
