package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The header of a table (表头): every column has a name of its own, and there are no more than anybody has. */
final class Columns {
    private Columns() {}

    /** Names a column without a name by its position and a repeated one by a number. */
    static List<String> named(List<String> header) {
        refuseMore(header.size());
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = CellText.unguarded(header.get(i).strip());
            if (name.isEmpty()) {
                name = "列" + (i + 1);
            }
            name = taken.contains(name) ? name + "_" + (i + 1) : name;
            taken.add(name);
            names.add(name);
        }
        return checked(names);
    }

    /**
     * Refuses more columns than anybody has.
     *
     * @throws FileFault {@code too-many-columns}
     */
    static void refuseMore(int columns) {
        if (columns > ReadingLimits.COLUMNS) {
            throw new FileFault(
                    "too-many-columns",
                    String.format(
                            Locale.ROOT,
                            "超过 %d 列（属性名），请只保留需要的列；行与列是否颠倒、分隔符是否有误？ / more than %d columns or names of properties: keep those that are needed",
                            ReadingLimits.COLUMNS,
                            ReadingLimits.COLUMNS));
        }
    }

    /**
     * The names, if they can be names of columns.
     *
     * @throws FileFault if one is too long or cannot be stored
     */
    static List<String> checked(Collection<String> names) {
        refuseMore(names.size());
        for (String name : names) {
            if (!CellCheck.storable(name)) {
                throw new FileFault(
                        "mojibake",
                        "列名含空字符（NUL）或不成对的代理字符，文件可能是 UTF-16 或 UTF-32：请另存为 UTF-8，或用 --encoding 指明编码"
                                + " / a column's name has a NUL or half a character; the file may be UTF-16 or UTF-32: save it as UTF-8 or state the encoding with --encoding");
            }
            if (name.length() > ReadingLimits.COLUMN_NAME) {
                throw new FileFault(
                        "bad-header",
                        String.format(
                                Locale.ROOT,
                                "列名“%s”有 %d 个字符，至多 %d 个；第一行是否为表头？ / a column's name is longer than %d characters: is the first row the header?",
                                ReadingLimits.shown(name),
                                name.length(),
                                ReadingLimits.COLUMN_NAME,
                                ReadingLimits.COLUMN_NAME));
            }
        }
        return List.copyOf(names);
    }
}
