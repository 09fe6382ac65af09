package cn.tidu.files.read;

import java.util.ArrayList;
import java.util.List;

/** The header of a table (表头): every column has a name of its own. */
final class Columns {
    private Columns() {}

    /** Names a column without a name by its position and a repeated one by a number. */
    static List<String> named(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = CellText.unguarded(header.get(i).strip());
            if (name.isEmpty()) {
                name = "列" + (i + 1);
            }
            names.add(names.contains(name) ? name + "_" + (i + 1) : name);
        }
        return List.copyOf(names);
    }
}
