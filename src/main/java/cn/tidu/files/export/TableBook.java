package cn.tidu.files.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook of several sheets (多表工作簿), written row by row in bounded memory. Cells are numbers, days or texts; a text is
 * never a formula, and one longer than Excel takes is cut and says so.
 */
public final class TableBook implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int CELL_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT_MARK = "…（已截断）";
    /** Units of a column's width: 1/256 of a character. */
    private static final int CHARACTER = 256;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle bold = book.createCellStyle();
    private final CellStyle day = book.createCellStyle();
    private final CellStyle wrapped = book.createCellStyle();

    public TableBook() {
        book.setCompressTempFiles(true);
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /**
     * A new sheet with a header that stays in view.
     *
     * @param widths of the columns in characters; columns beyond keep the usual width
     */
    public TableSheet sheet(String name, List<String> header, int... widths) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        Row top = sheet.createRow(0);
        for (int i = 0; i < header.size(); i++) {
            top.createCell(i).setCellValue(Cells.neutral(header.get(i)));
            top.getCell(i).setCellStyle(bold);
        }
        sheet.createFreezePane(0, 1);
        return new TableSheet(sheet, widths.length > 0);
    }

    /** Writes the workbook to a file. */
    public void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** A sheet that is being written. */
    public final class TableSheet {
        private final Sheet sheet;
        private final boolean wraps;
        private int next = 1;

        private TableSheet(Sheet sheet, boolean wraps) {
            this.sheet = sheet;
            this.wraps = wraps;
        }

        /**
         * Adds a row; null is an empty cell.
         *
         * @throws IllegalArgumentException if Excel holds no more rows
         */
        public void row(List<?> cells) {
            if (next > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
                throw new IllegalArgumentException(
                        "行数超过 Excel 的上限 1,048,576，请改用 CSV / too many rows for Excel, use CSV");
            }
            Row row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) != null) {
                    fill(row.createCell(i), cells.get(i));
                }
            }
        }

        private void fill(Cell cell, Object value) {
            if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof Number number) {
                BigDecimal exact = Cells.decimal(number);
                if (exact != null) {
                    cell.setCellValue(exact.doubleValue());
                }
            } else {
                String text = Cells.neutral(value.toString());
                cell.setCellValue(
                        text.length() <= CELL_CHARACTERS
                                ? text
                                : Cells.cut(text, CELL_CHARACTERS - CUT_MARK.length()) + CUT_MARK);
                if (wraps) {
                    cell.setCellStyle(wrapped);
                }
            }
        }
    }
}
