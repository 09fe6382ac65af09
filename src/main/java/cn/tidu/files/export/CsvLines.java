package cn.tidu.files.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of CSV by RFC 4180 (CSV 逐行写出): lines end with CR LF; cells are quoted where they must be, and where they begin or end with
 * something that readers may take for padding or a comment.
 */
public final class CsvLines implements Closeable {
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return field == 0; // a line of nothing else would be no line
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.charAt(0) <= '#' || value.charAt(value.length() - 1) <= ' ';
        }
    };

    private final CsvWriter csv;
    private boolean closed;

    /** Writes to a writer, which is closed with this. */
    public CsvLines(Writer out) {
        this.csv = CsvWriter.builder().quoteStrategy(QUOTES).build(out);
    }

    /** Adds a row; null is an empty cell, everything else its own text. */
    public void row(List<?> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        cells.forEach(cell -> texts.add(cell == null ? null : cell.toString()));
        csv.writeRecord(texts);
    }

    /** Passes on what is not yet written. */
    public void flush() throws IOException {
        csv.flush();
    }

    /** Passes on the rest and closes the writer; a second time it does nothing. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
