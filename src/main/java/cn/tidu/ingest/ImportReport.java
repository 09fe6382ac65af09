package cn.tidu.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import found and did (导入报告): problems that stopped it, quality findings that did not, and counts. */
public final class ImportReport {
    /** Problems kept in full; beyond this only their number grows. */
    private static final int KEPT = 1000;

    /** A fault of a row: where, and how to mend it. */
    public record RowProblem(String sheet, int row, String field, String detail) {}

    /** Something a planner should look at; it does not stop the import. */
    public record Finding(int row, String code, String detail) {}

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long problemTotal;
    private String state = "refused";

    void problem(String sheet, int row, String field, String detail) {
        problemTotal++;
        if (problems.size() < KEPT) {
            problems.add(new RowProblem(sheet, row, field, detail));
        }
    }

    void finding(int row, String code, String detail) {
        findings.add(new Finding(row, code, detail));
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
        return problemTotal == 0;
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
        map.put("problemTotal", problemTotal);
        map.put("problems", problems);
        map.put("findings", findings);
        return map;
    }
}
