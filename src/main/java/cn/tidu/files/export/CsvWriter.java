package cn.tidu.files.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** CSV for people and spreadsheets: UTF-8 with byte order mark, geometry as well-known text, no formulas. */
final class CsvWriter implements StreamedWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public void write(ExportTable table, Iterator<ExportRow> rows, OutputStream out) throws IOException {
        GeometryCells geometry = new GeometryCells(table);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CsvLines csv = new CsvLines(writer);
        List<Object> header = new ArrayList<>();
        table.columns().forEach(column -> header.add(column.name()));
        header.addAll(geometry.header());
        csv.row(texts(header));
        while (rows.hasNext()) {
            ExportRow row = rows.next();
            List<Object> cells = Cells.of(table, row);
            cells.addAll(geometry.of(row.geometry()));
            csv.row(texts(cells));
        }
        csv.flush();
    }

    private static List<String> texts(List<Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            if (cell instanceof Number number) {
                texts.add(Cells.text(number));
            } else {
                texts.add(cell == null ? null : Cells.neutral(cell.toString()));
            }
        }
        return texts;
    }
}
