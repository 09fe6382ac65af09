package cn.tidu.files.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Excel workbook: a sheet with the rows, further ones where Excel holds no more on one, and 元数据 with the metadata; texts are never
 * formulas.
 */
final class XlsxWriter implements TableWriter {
    private static final String METADATA_SHEET = "元数据";
    private static final int ROWS_IN_MEMORY = 100;
    private static final int CELL_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT_MARK = "…（已截断）";
    private static final BigDecimal EXACT_IN_EXCEL = BigDecimal.valueOf(999_999_999_999_999L);

    private final int rowsOnSheet;

    XlsxWriter() {
        this(SpreadsheetVersion.EXCEL2007.getLastRowIndex());
    }

    /**
     * A writer.
     *
     * @param rowsOnSheet how many rows a sheet takes below its header
     */
    XlsxWriter(int rowsOnSheet) {
        this.rowsOnSheet = rowsOnSheet;
    }

    @Override
    public void write(ExportTable table, Iterator<ExportRow> rows, Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                OutputStream stream = Files.newOutputStream(file)) {
            book.setCompressTempFiles(true);
            Sheets sheets = new Sheets(book, rowsOnSheet);
            sheets.data(table, rows);
            sheets.metadata(table);
            book.write(stream);
        }
    }

    /** The sheets of one workbook. */
    private static final class Sheets {
        private final SXSSFWorkbook book;
        private final CellStyle bold;
        private final CellStyle day;
        private final int rowsOnSheet;
        private long cutCells;
        private long leftOut;
        private int sheets;

        Sheets(SXSSFWorkbook book, int rowsOnSheet) {
            this.book = book;
            this.rowsOnSheet = rowsOnSheet;
            Font font = book.createFont();
            font.setBold(true);
            bold = book.createCellStyle();
            bold.setFont(font);
            day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        }

        void data(ExportTable table, Iterator<ExportRow> rows) {
            GeometryCells geometry = new GeometryCells(table);
            Sheet sheet = dataSheet(table, geometry);
            for (int number = 1; rows.hasNext(); number++) {
                if (number > rowsOnSheet) {
                    sheet = dataSheet(table, geometry);
                    number = 1;
                }
                ExportRow next = rows.next();
                List<Object> cells = Cells.of(table, next);
                geometry.of(next.geometry()).forEach(cell -> cells.add(fittingShape(cell)));
                Row row = sheet.createRow(number);
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) != null) {
                        fill(row.createCell(i), cells.get(i));
                    }
                }
            }
        }

        /** The first sheet is named as the table is, further ones are numbered; each has the header. */
        private Sheet dataSheet(ExportTable table, GeometryCells geometry) {
            sheets++;
            String name = table.name().equals(METADATA_SHEET) ? "数据" : table.name();
            Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(sheets == 1 ? name : name + " " + sheets));
            List<Object> header = new ArrayList<>();
            table.columns().forEach(column -> header.add(column.name()));
            header.addAll(geometry.header());
            Row top = sheet.createRow(0);
            for (int i = 0; i < header.size(); i++) {
                fill(top.createCell(i), header.get(i));
                top.getCell(i).setCellStyle(bold);
            }
            sheet.createFreezePane(0, 1);
            return sheet;
        }

        /** A shape that was cut would be none: it is left out and that is told. */
        private Object fittingShape(Object cell) {
            if (cell instanceof String wkt && wkt.length() > CELL_CHARACTERS) {
                leftOut++;
                return null;
            }
            return cell;
        }

        void metadata(ExportTable table) {
            Sheet sheet = book.createSheet(METADATA_SHEET);
            for (Map.Entry<String, String> part : table.metadata().labelled().entrySet()) {
                line(sheet, part.getKey(), part.getValue());
            }
            if (table.geometry() != GeometryKind.NONE) {
                line(
                        sheet,
                        "坐标系",
                        String.format(
                                Locale.ROOT,
                                "EPSG:%d %s",
                                table.crs().epsg(),
                                table.crs().name()));
            }
            if (sheets > 1) {
                line(
                        sheet,
                        "分表",
                        String.format(Locale.ROOT, "行数超过一张表的上限 %,d，分在 %d 张表，表头相同；导入时全部读入", rowsOnSheet, sheets));
            }
            if (leftOut > 0) {
                line(
                        sheet,
                        "图形",
                        String.format(
                                Locale.ROOT,
                                "%d 个图形的 WKT 超过 Excel 单元格的上限 %d 个字符，留空；完整图形请导出 GeoPackage 或 GeoJSON",
                                leftOut,
                                CELL_CHARACTERS));
            }
            if (cutCells > 0) {
                line(
                        sheet,
                        "截断",
                        String.format(
                                Locale.ROOT,
                                "%d 个单元格的文本超过 Excel 的上限 %d 个字符，已截断并以“%s”结尾；完整内容请导出 GeoPackage",
                                cutCells,
                                CELL_CHARACTERS,
                                CUT_MARK));
            }
        }

        private void line(Sheet sheet, String label, String text) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(label);
            row.getCell(0).setCellStyle(bold);
            fill(row.createCell(1), text);
        }

        private void fill(Cell cell, Object value) {
            if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof BigDecimal number && isExact(number)) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof BigDecimal number) {
                cell.setCellValue(number.toPlainString());
            } else {
                cell.setCellValue(fitting(Cells.neutral(value.toString())));
            }
        }

        private static boolean isExact(BigDecimal number) {
            return number.scale() > 0 || number.abs().compareTo(EXACT_IN_EXCEL) <= 0;
        }

        private String fitting(String text) {
            if (text.length() <= CELL_CHARACTERS) {
                return text;
            }
            cutCells++;
            return Cells.cut(text, CELL_CHARACTERS - CUT_MARK.length()) + CUT_MARK;
        }
    }
}
