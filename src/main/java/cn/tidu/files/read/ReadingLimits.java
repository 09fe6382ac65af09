package cn.tidu.files.read;

import java.util.Locale;

/**
 * What a file may be made of (读取限额), beside how much it may hold, which {@link cn.tidu.platform.settings.ImportLimits} says: what lies
 * beyond these is no data, but would cost memory or time out of all proportion.
 */
public final class ReadingLimits {
    /** Columns of a table or properties of all features together. */
    public static final int COLUMNS = 2_000;

    /** Characters of a column's name. */
    public static final int COLUMN_NAME = 255;

    /** Characters of a cell: as many as Excel takes. */
    public static final int CELL = 32_767;

    /** Characters of all cells of a row. */
    public static final int ROW = 1 << 20;

    /** Characters of one record of a text, its geometry included. */
    static final int RECORD = 16 << 20;

    /** Times an outline may cross itself and still be mended. */
    static final int CROSSINGS = 1_000;

    /** Levels of collections within collections. */
    public static final int NESTING = 8;

    /** Beyond this no coordinate is meant; Esri's "no data" is less than -1e38. */
    static final double FARTHEST = 1e30;

    /** Bytes of a text that describes a coordinate reference system. */
    static final int CRS_TEXT = 1 << 16;

    /** Bytes of a part of a workbook, other than its sheets and texts, that is kept in memory as a tree. */
    static final long WORKBOOK_PART = 8 << 20;

    /** Elements of such a part. */
    static final int WORKBOOK_ELEMENTS = 100_000;

    /** Bytes that one text of a workbook costs beside its characters. */
    static final int TEXT_BYTES = 72;

    /** Part of the memory of the process that the texts of a workbook may take. */
    static final double TEXT_SHARE = 0.6;

    /** Bytes of a table without geometries that is read in the server's own process: text by text, none longer than a cell. */
    public static final long SMALL_TABLE = 1 << 20;

    /** Columns that a sentence names before it stops. */
    private static final int NAMED = 50;

    private static final int NAME_SHOWN = 60;
    private static final int SENTENCE = 500;

    private ReadingLimits() {}

    /** The names of columns as a sentence has them: the first of them, none too long. */
    public static String listed(java.util.List<String> names, String between) {
        String first = String.join(
                between, names.stream().limit(NAMED).map(ReadingLimits::shown).toList());
        return names.size() <= NAMED
                ? first
                : String.format(Locale.ROOT, "%s……（共 %d 列 / %d in all）", first, names.size(), names.size());
    }

    /** A sentence that may quote the file: not too long, and of characters that can be stored. */
    static String told(String sentence) {
        String whole = sentence == null ? "" : sentence;
        String first = whole.length() <= SENTENCE ? whole : whole.substring(0, SENTENCE) + "…";
        return CellCheck.storable(first) ? first : first.replaceAll("[\\x00\\p{Cs}]", "?");
    }

    /** The beginning of a text that may be long. */
    static String shown(String text) {
        return text.length() <= NAME_SHOWN ? text : text.substring(0, NAME_SHOWN) + "…";
    }
}
