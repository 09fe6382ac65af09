package cn.tidu.files.imports;

import cn.tidu.files.read.RawFeature;
import java.util.ArrayList;
import java.util.List;

/**
 * One number for the sheet and row of a row (行号), so that a staging table needs no more than that: the row itself on the first
 * sheet, and beyond it for every further sheet. Only workbooks have several sheets, and none has more rows than the step.
 */
final class RowKeys {
    /** Twice what a sheet of Excel can hold. */
    private static final int STEP = 1 << 21;

    private final List<String> sheets = new ArrayList<>();
    private int latest = -1;

    /** Where a row is: its sheet, empty if the format has none, and its number there. */
    record At(String sheet, int row) {}

    int of(RawFeature feature) {
        if (latest < 0 || !sheets.get(latest).equals(feature.sheet())) {
            latest = sheets.indexOf(feature.sheet());
            if (latest < 0) {
                latest = sheets.size();
                sheets.add(feature.sheet());
            }
        }
        return latest * STEP + feature.row();
    }

    /** The row of a number; 0 is the file as a whole. */
    At at(int key) {
        if (key == 0 || sheets.isEmpty()) {
            return new At("", key);
        }
        return sheets.size() == 1 ? new At(sheets.get(0), key) : new At(sheets.get(key / STEP), key % STEP);
    }
}
