package cn.tidu.files.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV written row by row (CSV 表): UTF-8 with byte order mark, numbers without exponent, no text that a spreadsheet runs. */
public final class TableText implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVPrinter printer;

    /** A file with its header. */
    public TableText(Path file, List<String> header) throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
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
        printer.printRecord(texts);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
