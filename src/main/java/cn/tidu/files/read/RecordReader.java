package cn.tidu.files.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** Text that is read record by record (逐条读取): no record may grow beyond memory, separators of sequences are blanks. */
final class RecordReader extends FilterReader {
    /** Characters of one record. */
    static final int LONGEST = ReadingLimits.RECORD;

    private static final char RECORD_SEPARATOR = '\u001e';

    private long since;
    private char last;

    RecordReader(Reader in) {
        super(in);
    }

    /** Says that a record is complete. */
    void recordDone() {
        since = 0;
    }

    /** The last character so far that ends no line. */
    char last() {
        return last;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        since += Math.max(0, n);
        if (since > LONGEST) {
            throw new cn.tidu.geo.FileFault(
                    "too-large",
                    String.format(
                            Locale.ROOT,
                            "一条记录超过 %d 个字符，可能引号或括号没有闭合 / one record is longer than that, a quote may be open",
                            LONGEST));
        }
        for (int i = from; i < from + n; i++) {
            if (into[i] == RECORD_SEPARATOR) {
                into[i] = ' ';
            }
            if (into[i] != '\n' && into[i] != '\r') {
                last = into[i];
            }
        }
        return n;
    }
}
