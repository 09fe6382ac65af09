package cn.tidu.files.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cells of one row by column (一行的单元格): a map that shares its columns with all other rows of the table, so that a
 * row of a million costs one array. Empty cells are absent.
 */
final class TableRow extends AbstractMap<String, String> {
    /** The columns that all rows of a table share. */
    static final class Columns {
        private final List<String> names;
        private final Map<String, Integer> positions = new HashMap<>();

        Columns(List<String> names) {
            this.names = List.copyOf(names);
            for (int i = 0; i < names.size(); i++) {
                positions.put(names.get(i), i);
            }
        }

        List<String> names() {
            return names;
        }
    }

    private final Columns columns;
    private final String[] cells;

    /** A row of these cells; null where there is none. */
    TableRow(Columns columns, String... cells) {
        this.columns = columns;
        this.cells = cells;
    }

    private int position(Object column) {
        Integer position = columns.positions.get(column);
        return position == null ? -1 : position;
    }

    /** How many characters all its cells have. */
    long characters() {
        long characters = 0;
        for (String cell : cells) {
            characters += cell == null ? 0 : cell.length();
        }
        return characters;
    }

    @Override
    public String get(Object column) {
        int position = position(column);
        return position < 0 ? null : cells[position];
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    @Override
    public String remove(Object column) {
        int position = position(column);
        if (position < 0) {
            return null;
        }
        String cell = cells[position];
        cells[position] = null;
        return cell;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return filled().mapToObj(i -> Map.entry(columns.names.get(i), cells[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return (int) filled().count();
            }
        };
    }

    private IntStream filled() {
        return IntStream.range(0, cells.length).filter(i -> cells[i] != null);
    }
}
