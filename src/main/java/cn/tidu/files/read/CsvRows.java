package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The rows of a CSV text by RFC 4180 (CSV 逐行读取), with the line of the file on which each begins. Cells are
 * stripped; empty ones are null, and rows of nothing but empty cells are passed over.
 */
final class CsvRows {
    /** What to do with a row: the line it begins on and its cells, as many as it has; whether to go on. */
    interface Taker {
        boolean take(int line, String[] cells);
    }

    private final char delimiter;
    private final String file;

    CsvRows(char delimiter, String file) {
        this.delimiter = delimiter;
        this.file = file;
    }

    /**
     * Hands out the rows.
     *
     * @throws IOException if the text cannot be read or decoded
     * @throws FileFault if it is no CSV or a record is too long
     */
    void read(Reader text, Taker taker) throws IOException {
        Handler handler = new Handler();
        RecordReader counted = new RecordReader(text);
        try (CsvReader<String[]> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(RecordReader.LONGEST)
                .build(handler, counted)) {
            boolean more = true;
            for (Iterator<String[]> rows = reader.iterator(); more && rows.hasNext(); ) {
                String[] row = rows.next();
                counted.recordDone();
                more = row.length == 0 || taker.take(handler.line(), row);
            }
            if (more && handler.quoted && counted.last() != '"') {
                throw FeatureCheck.damaged("CSV", new IOException("引号没有闭合 / a quote is never closed"));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw cause(e);
        }
    }

    /** The library wraps what our own reader threw. */
    private static IOException cause(RuntimeException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileFault fault) {
                throw fault;
            }
            if (cause instanceof IOException io) {
                return io;
            }
        }
        throw FeatureCheck.damaged("CSV", wrapped.getCause() instanceof CsvParseException inner ? inner : wrapped);
    }

    /** Makes rows straight from the buffer of the reader. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<String[]> {
        private String[] cells = new String[16];
        private int filled;
        private boolean anything;
        private boolean quoted;

        int line() {
            return (int) getStartingLineNumber();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            filled = 0;
            anything = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
            if (filled == cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            String cell =
                    length == 0 ? null : CellText.kept(TextEncoding.readable(new String(buffer, offset, length), file));
            cells[filled++] = cell;
            anything |= cell != null;
            quoted = inQuotes;
        }

        @Override
        protected String[] buildRecord() {
            return anything ? Arrays.copyOf(cells, filled) : new String[0];
        }
    }
}
