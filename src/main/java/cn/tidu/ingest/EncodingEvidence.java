package cn.tidu.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the bytes of all texts say about their encoding (编码证据): strict decoding, never a best guess. */
final class EncodingEvidence {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 13;
    private static final int CONVINCING = 2;

    private final Probe utf8 = new Probe(StandardCharsets.UTF_8);
    private final Probe gb = new Probe(GB18030);
    private boolean ascii = true;

    /** Takes one more piece of text that stands for itself; a piece that fills its field may have been cut. */
    void add(byte[] bytes, int from, int to, boolean mayBeCut) {
        if (isAscii(bytes, from, to)) {
            return;
        }
        utf8.feed(bytes, from, to, !mayBeCut);
        gb.feed(bytes, from, to, !mayBeCut);
        utf8.reset();
        gb.reset();
    }

    /** Takes the next block of a running text. */
    void addBlock(byte[] bytes, int length, boolean last) {
        isAscii(bytes, 0, length);
        utf8.feed(bytes, 0, length, last);
        gb.feed(bytes, 0, length, last);
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

    /** UTF-8 where all of it is, else GB18030 where all of it is, else none. */
    Optional<Charset> charset() {
        if (ascii || utf8.valid) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return gb.valid && !gb.unassigned ? Optional.of(GB18030) : Optional.empty();
    }

    /** Whether the texts are surely UTF-8, whatever a file says beside. */
    boolean surelyUtf8() {
        return !ascii && utf8.valid && utf8.han >= CONVINCING;
    }

    /** Strict decoding with memory of bytes that a block has cut. */
    private static final class Probe {
        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(BUFFER);
        private byte[] rest = new byte[0];
        private boolean valid = true;
        private boolean unassigned;
        private int han;

        private Probe(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        private void feed(byte[] bytes, int from, int to, boolean last) {
            if (!valid) {
                return;
            }
            ByteBuffer in = ByteBuffer.allocate(rest.length + to - from);
            in.put(rest).put(bytes, from, to - from).flip();
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

        private void look(CharBuffer decoded) {
            while (decoded.hasRemaining()) {
                char c = decoded.get();
                unassigned |= Character.getType(c) == Character.PRIVATE_USE;
                if (c >= '\u4e00' && c <= '\u9fff' && han < CONVINCING) {
                    han++;
                }
            }
        }

        private void reset() {
            decoder.reset();
            rest = new byte[0];
        }
    }
}
