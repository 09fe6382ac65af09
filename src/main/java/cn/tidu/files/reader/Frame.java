package cn.tidu.files.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A message between the server and the process that reads a file (消息帧): a byte that says what it is, four that say how long it is,
 * and its content.
 */
final class Frame {
    /** To the reader: open a file. */
    static final byte OPEN = 'O';
    /** To the reader: hand out its rows. */
    static final byte ROWS = 'R';
    /** To the reader: close it. */
    static final byte CLOSE = 'C';
    /** From the reader: ready for the first file. */
    static final byte READY = 'Y';
    /** From the reader: the file is open, and what is known of it. */
    static final byte HEAD = 'H';
    /** From the reader: some rows. */
    static final byte BATCH = 'B';
    /** From the reader: there are no more rows. */
    static final byte END = 'E';
    /** From the reader: the file cannot be taken, and why. */
    static final byte FAULT = 'F';

    /** Bytes of any message but of rows that hold a very large geometry. */
    static final int USUAL_BYTES = 16 << 20;

    private final byte kind;
    private final byte[] content;

    /** A message; its content is not changed by anybody after this. */
    Frame(byte kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    /** What it is: one of the constants. */
    byte kind() {
        return kind;
    }

    /** What it says. */
    byte[] content() {
        return content;
    }

    /**
     * Reads the next one.
     *
     * @param most bytes it may have
     * @return empty at the end of the stream
     * @throws BrokenWire if it claims to be longer
     */
    static Optional<Frame> read(DataInputStream in, long most) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return Optional.empty();
        }
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new BrokenWire(String.format(Locale.ROOT, "a message of %d bytes", length));
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the stream ends within a message");
        }
        return Optional.of(new Frame((byte) kind, content));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length);
        out.write(content);
    }
}
