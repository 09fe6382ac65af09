package cn.tidu.matching.backtest;

import cn.tidu.matching.backtest.Report.RowLine;
import cn.tidu.matching.backtest.Report.ScoreLine;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A backtest for a reader at a terminal (终端报告): scores, then every row, then what contradicts the hard rules. */
public final class ReportText {
    private static final int NAME_WIDTH = 48;

    private final Report report;
    private final PrintWriter out;

    public ReportText(Report report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    /** Prints all of it. */
    public void print() {
        head();
        for (Scope scope : Scope.values()) {
            scores(scope);
        }
        out.println("逐行 / row by row（市、园区：名次/参排数；–：没有点名已知园区；✗：未参排 / rank of how many, not named, not ranked）");
        report.results().forEach(this::row);
        contradictions();
        report.notes().forEach(note -> out.println("· " + note));
    }

    private void head() {
        out.printf(
                Locale.ROOT,
                "回测 / backtest：%s，%d 行，%d 起事件，%d 行读不懂 / rows, events, rows not understood%n",
                report.file(),
                report.rows(),
                report.events(),
                report.unresolved());
        out.println(
                switch (report.asOf()) {
                    case "own" ->
                        "每例按其年份 1 月 1 日排名，只用当日有效的规则与已设立的园区；无年份的按今天 / each as of 1 January of its year; without a year as of today";
                    case "today" -> "全部按今天排名 / all as of today";
                    default -> "全部按 %s 排名 / all as of that day".formatted(report.asOf());
                });
        if (!report.without().isEmpty()) {
            out.println("不看 / without：" + String.join("、", report.without()));
        }
    }

    private void scores(Scope scope) {
        List<ScoreLine> lines = report.scores().stream()
                .filter(line -> line.scope().equals(scope.name().toLowerCase(Locale.ROOT)))
                .toList();
        out.println();
        String title = String.format(
                Locale.ROOT,
                "%s / %s（%d 起 / events）",
                scope.nameZh(),
                scope.nameEn(),
                lines.get(0).events());
        out.println(padded(title, NAME_WIDTH) + "  hit@1  hit@3  hit@5 hit@10    MRR");
        for (ScoreLine line : lines) {
            String name = line.name().equals(line.nameEn()) ? line.name() : line.name() + " / " + line.nameEn();
            out.println(padded("  " + name, NAME_WIDTH)
                    + String.format(
                            Locale.ROOT,
                            "%7.3f%7.3f%7.3f%7.3f%7.3f",
                            line.hit1(),
                            line.hit3(),
                            line.hit5(),
                            line.hit10(),
                            line.mrr()));
        }
        if (scope == Scope.PARK) {
            out.println();
        }
    }

    private void row(RowLine row) {
        if (row.problem() != null) {
            out.printf(Locale.ROOT, "  ! %s 第 %d 行 / row %d：%s%n", row.caseId(), row.row(), row.row(), row.problem());
            return;
        }
        out.printf(
                "  %s %s %s→%s %s %s  市 %s  园区 %s%n",
                row.caseId(),
                row.enterprise(),
                row.origin(),
                row.city(),
                row.industry(),
                row.asOf() == null ? "今天" : row.asOf().toString(),
                rank(row.cityRank(), row.cities()),
                row.parks().isEmpty() ? "–" : rank(row.parkRank(), row.parksRanked()));
        if (!row.why().isEmpty()) {
            out.println("      " + row.why());
        }
        row.notes().forEach(note -> out.println("      · " + note));
    }

    private static String rank(Integer rank, int of) {
        return rank == null ? "✗/" + of : rank + "/" + of;
    }

    private void contradictions() {
        List<RowLine> out = report.results().stream()
                .filter(row -> !row.excludedBy().isEmpty())
                .toList();
        if (out.isEmpty()) {
            return;
        }
        this.out.println();
        this.out.println("硬性规则与实际相反 / hard rules that contradict what happened（计为未命中 / counted as misses）");
        out.stream()
                .flatMap(row -> row.excludedBy().stream())
                .distinct()
                .sorted()
                .forEach(rule -> this.out.printf(
                        "  %s：%s%n",
                        rule,
                        out.stream()
                                .filter(row -> row.excludedBy().contains(rule))
                                .map(row -> row.caseId() + " " + row.city())
                                .collect(Collectors.joining("、"))));
    }

    /** Chinese characters are two columns wide. */
    private static String padded(String text, int width) {
        int columns = text.codePoints()
                .map(c -> switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                })
                .sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }
}
