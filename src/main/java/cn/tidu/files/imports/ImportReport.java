package cn.tidu.files.imports;

import cn.tidu.files.read.RawFeature;
import cn.tidu.platform.http.FormWording;
import cn.tidu.platform.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an import found and did (导入报告): problems that stopped it, quality findings that did not, and counts. */
public final class ImportReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Problems, and findings of one code, kept in full; beyond this only their number grows. */
    private static final int KEPT = 1000;

    /** The end of a sentence that would name the nearest words, where none is near. */
    private static final Pattern NOTHING_NEAR = Pattern.compile("；相近：( / .*?)[,，;；]? nearest named$");

    /** Code of problems of coordinates that lie as if a usual mistake had been made (坐标可疑). */
    static final String SUSPICIOUS = "suspicious_coordinates";

    /** A fault of a row: where, and how to mend it; a stable code where programs need to tell it from others, else null. */
    public record RowProblem(String sheet, int row, String field, String code, String detail) {}

    /** Something a planner should look at; it does not stop the import. */
    public record Finding(String sheet, int row, String field, String code, String detail) {}

    /** Why the file as a whole was refused: a stable code and a sentence of advice. */
    public record Fault(String code, String detail) {}

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> findingTotals = new LinkedHashMap<>();
    private final BitSet found = new BitSet();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final RowKeys keys = new RowKeys();
    private final ImportSample sample = new ImportSample();
    private long problemTotal;
    private Fault fault;
    private String state = "refused";

    /** The number that stands for a row, with its sheet, in staging tables. */
    int key(RawFeature feature) {
        return keys.of(feature);
    }

    /** Whether the next problem is kept in full. */
    boolean keepsMore() {
        return problems.size() < KEPT;
    }

    void problem(String sheet, int row, String field, String detail) {
        if (!keepsMore()) {
            problemTotal++;
            return;
        }
        problem(new RowProblem(
                sheet, row, field, null, NOTHING_NEAR.matcher(detail).replaceFirst("$1")));
    }

    private void problem(RowProblem problem) {
        problemTotal++;
        if (keepsMore()) {
            problems.add(problem);
        }
    }

    /** Coordinates that look like a usual mistake, at a row known by its {@link #key}; 0 is the file as a whole. */
    void suspicious(int key, String detail) {
        RowKeys.At at = keys.at(key);
        problem(new RowProblem(at.sheet(), at.row(), "geometry", SUSPICIOUS, SUSPICIOUS + "：" + detail));
    }

    /** A fault of a row known by its {@link #key}; 0 is the file as a whole. */
    void problem(int key, String field, String detail) {
        RowKeys.At at = keys.at(key);
        problem(at.sheet(), at.row(), field, detail);
    }

    /** A finding at a row known by its {@link #key}. */
    void finding(int key, String field, String code, String detail) {
        if (key > 0) {
            found.set(key);
        }
        if (findingTotals.merge(code, 1L, Long::sum) <= KEPT) {
            RowKeys.At at = keys.at(key);
            findings.add(new Finding(at.sheet(), at.row(), field, code, detail));
        }
    }

    /** How many findings of a code there are. */
    long findings(String code) {
        return findingTotals.getOrDefault(code, 0L);
    }

    /** Whether something was found at a row. */
    boolean found(int key) {
        return found.get(key);
    }

    /** The keys of rows that something was found at. */
    Integer[] foundKeys() {
        return found.stream().boxed().toArray(Integer[]::new);
    }

    /** The first rows, as they are understood. */
    ImportSample sample() {
        return sample;
    }

    /** Refuses the file as a whole. */
    void refuse(String code, String detail) {
        fault = new Fault(code, detail);
        state = "refused";
    }

    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void count(String name, long number) {
        counts.put(name, number);
    }

    void state(String state) {
        this.state = state;
    }

    public boolean clean() {
        return problemTotal == 0 && fault == null;
    }

    /** The codes among its problems and findings. */
    List<String> codes() {
        return Stream.concat(
                        problems.stream().map(RowProblem::code).filter(Objects::nonNull),
                        findingTotals.keySet().stream())
                .distinct()
                .toList();
    }

    public String state() {
        return state;
    }

    public long problemTotal() {
        return problemTotal;
    }

    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many findings there are, also those that are not kept in full. */
    public long findingTotal() {
        return findingTotals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Why the file as a whole was refused, if it was. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** As stored and as answered. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", state);
        map.put("counts", counts);
        map.put("notes", notes);
        map.put("problem", fault);
        map.put("problemTotal", problemTotal);
        map.put("problems", problems);
        map.put("findingTotals", findingTotals);
        map.put("findings", findings);
        sample.into(map);
        return map;
    }

    /** As it is stored. */
    String json() {
        return new String(Json.write(asMap()), StandardCharsets.UTF_8);
    }

    /** A stored report as it is answered over HTTP, where options are fields of a form and not flags. */
    static JsonNode inFormWords(String json) {
        try {
            return JSON.readTree(FormWording.of(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
