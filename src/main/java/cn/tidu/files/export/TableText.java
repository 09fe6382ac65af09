package cn.tidu.files.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV written row by row (CSV 表): UTF-8 with byte order mark, numbers without exponent, no text that a spreadsheet runs. */
public final class TableText implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvLines lines;

    /** A file with its header. */
    public TableText(Path file, List<String> header) throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        lines = new CsvLines(writer);
        row(header);
    }

    /** Adds a row; null is an empty cell. */
    public void row(List<?> cells) throws IOException {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            if (cell instanceof Number number) {
                texts.add(Cells.text(number));
            } else {
                texts.add(cell == null ? null : Cells.neutral(cell.toString()));
            }
        }
        lines.row(texts);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
