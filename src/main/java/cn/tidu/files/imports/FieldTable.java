package cn.tidu.files.imports;

import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.source.CsvTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which header means which field, and in which unit (表头对照): what {@link Figure} says of enterprises and a table of
 * {@code gis-data}, extended by a user's own file of the same columns.
 */
public final class FieldTable {
    /** What a header means: the field, and the factor that brings its unit to Tidu's. */
    public record Meaning(String field, double factor, String unit) {}

    /** A DBF field name has ten bytes; a cut within a three-byte character leaves eight. */
    private static final int CUT_AT_LEAST = 8;

    private final Map<String, Meaning> meanings = new HashMap<>();

    private FieldTable() {}

    /** The table for a collection, a user's mapping before ours. */
    public static FieldTable of(Collection collection, Path table, Optional<Path> mapping) {
        FieldTable fields = new FieldTable();
        if (collection == Collection.ENTERPRISES) {
            Figure.all().forEach(fields::add);
        }
        fields.add(collection, table);
        mapping.ifPresent(file -> fields.add(collection, file));
        return fields;
    }

    private void add(Figure figure) {
        for (Figure.Unit unit : figure.units()) {
            Meaning meaning = new Meaning(figure.field(), unit.factor(), unit.name());
            unit.words().forEach(word -> meanings.put(key(word), meaning));
        }
    }

    private void add(Collection collection, Path file) {
        for (CsvTable.Row row : CsvTable.read(file)) {
            if (row.get("collection").equals(collection.id())) {
                meanings.put(
                        key(row.get("header")),
                        new Meaning(
                                row.get("field"),
                                row.number("factor").orElse(1.0),
                                row.find("unit").orElse("")));
            }
        }
    }

    private static String key(String header) {
        return header.strip()
                .replace('（', '(')
                .replace('）', ')')
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * What a header means. A name that a Shapefile cut at its ten bytes is known by what is left of it, if only one field
     * and unit can be meant.
     */
    public Optional<Meaning> find(String header) {
        Meaning whole = meanings.get(key(header));
        if (whole != null) {
            return Optional.of(whole);
        }
        String rest = key(header).replaceAll("[\\ufffd?]+$", "");
        if (rest.getBytes(StandardCharsets.UTF_8).length < CUT_AT_LEAST) {
            return Optional.empty();
        }
        List<Meaning> cut = meanings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(rest))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return cut.size() == 1 ? Optional.of(cut.get(0)) : Optional.empty();
    }

    /** The headers of a file that mean something, in order. */
    Headers recognised(List<String> headers) {
        Headers known = new Headers();
        headers.forEach(header -> find(header).ifPresent(meaning -> known.add(header, meaning)));
        return known;
    }
}
