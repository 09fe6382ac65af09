package cn.tidu.files.imports;

import cn.tidu.files.imports.FieldTable.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers of a file that mean something (已识别的表头), by the field that they mean. */
final class Headers {
    /** One header as the file has it, and what it means. */
    record Header(String name, Meaning meaning) {}

    private final List<Header> all = new ArrayList<>();
    private final Map<String, List<Header>> byField = new HashMap<>();

    void add(String name, Meaning meaning) {
        Header header = new Header(name, meaning);
        all.add(header);
        byField.computeIfAbsent(meaning.field(), field -> new ArrayList<>()).add(header);
    }

    /** In the file's order. */
    List<Header> all() {
        return all;
    }

    /** Those that mean a field, in the file's order. */
    List<Header> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** Whether the file has a column for the field, be its cells empty or not. */
    boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Whether a header of the file means anything. */
    boolean knows(String name) {
        return all.stream().anyMatch(header -> header.name().equals(name));
    }
}
