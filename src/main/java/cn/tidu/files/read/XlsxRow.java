package cn.tidu.files.read;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** The cells of a sheet's row as text (单元格): formulas by the value that was stored with them, never computed. */
final class XlsxRow {
    /** No sheet has more columns than this. */
    private static final int MOST_COLUMNS = 16_384;

    private XlsxRow() {}

    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            int column = cell.getColumnIndex();
            if (column >= MOST_COLUMNS) {
                break;
            }
            if (column >= texts.size()) {
                texts.addAll(Collections.nCopies(column + 1 - texts.size(), ""));
            }
            texts.set(column, text(cell));
        }
        return texts;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? date(cell.getLocalDateTimeCellValue())
                        : CellText.number(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static String date(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
