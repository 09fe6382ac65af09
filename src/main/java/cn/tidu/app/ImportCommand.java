package cn.tidu.app;

import cn.tidu.facts.collection.Choice;
import cn.tidu.facts.collection.Collection;
import cn.tidu.files.imports.FileOpening;
import cn.tidu.files.imports.ImportOrder;
import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a user's file, all of it or nothing, and prints the report. */
@Command(
        name = "import",
        description = "导入自己的数据，全部成功或一行不写 / import your own data, all or nothing",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "退出码 / exit codes:%n",
        exitCodeList = {
            "0:已导入（或试运行无问题）/ imported, or a clean dry run",
            "2:有行问题，一行未写 / problems by row, nothing written",
            "1:其他 / otherwise"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = ".zip/.shp, .gpkg, .geojson/.ndjson, .csv, .xlsx")
    private Path file;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "COLLECTION",
            completionCandidates = Targets.class,
            description = "导入到 ${COMPLETION-CANDIDATES} / the collection")
    private String into;

    @Option(names = "--crs", paramLabel = "EPSG:4547", description = "坐标系 / the CRS, when the file does not state it")
    private String crs;

    @Option(
            names = "--datum",
            paramLabel = "gcj02|bd09|cgcs2000|wgs84",
            description = "经纬度基准 / the datum of longitudes and latitudes")
    private String datum;

    @Option(names = "--swap-xy", description = "文件中 x 与 y 颠倒 / x and y stand exchanged in the file")
    private boolean swapXy;

    @Option(names = "--encoding", paramLabel = "GBK", description = "文字编码 / the text encoding")
    private String encoding;

    @Option(names = "--mapping", paramLabel = "FILE.csv", description = "自己的表头对照 / header mappings of your own")
    private Path mapping;

    @Option(names = "--dry-run", description = "只报告，不写入 / tell only what would be done")
    private boolean dryRun;

    /** The collections that a file can go into. */
    static final class Targets extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Targets() {
            super(Choice.OF_IMPORTS.ids());
        }
    }

    ImportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Collection target = Choice.OF_IMPORTS
                .find(into)
                .orElseThrow(() -> new AdviceException(
                        "--into %s 无法识别，可用：%s / unknown collection.".formatted(into, Choice.OF_IMPORTS.listed())));
        PrintWriter err = spec.commandLine().getErr();
        ImportOrder order = new ImportOrder(
                file,
                target,
                Optional.ofNullable(crs),
                Optional.ofNullable(datum),
                swapXy,
                Optional.ofNullable(encoding),
                Optional.ofNullable(mapping),
                dryRun,
                settings.limits().imports());
        try (FileOpening opening = FileOpening.begin(order);
                OpenDatabase open = OpenDatabase.forCommand(settings, err::println)) {
            Importer importer = new Importer(open.database(), settings.home().resolve("gis-data"));
            ImportReport report = run(importer, order, opening, err);
            print(report, spec.commandLine().getOut());
            return report.clean() ? 0 : 2;
        } catch (FileFault e) {
            throw new AdviceException("[" + e.code() + "] " + e.getMessage(), e);
        }
    }

    /** With a bar for a person at a terminal, with a line now and then for a log. */
    @SuppressWarnings("SystemConsoleNull")
    private static ImportReport run(Importer importer, ImportOrder order, FileOpening opening, PrintWriter err) {
        if (System.console() == null) {
            return importer.run(order, opening, UUID.randomUUID(), new ProgressLines(err, System::nanoTime));
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("导入 / import")
                .setUnit(" 行", 1)
                .setInitialMax(-1)
                .showSpeed()
                .build()) {
            return importer.run(order, opening, UUID.randomUUID(), (rows, total) -> {
                total.ifPresent(bar::maxHint);
                bar.stepTo(rows);
            });
        }
    }

    private static void print(ImportReport report, PrintWriter out) {
        report.notes().forEach(note -> out.println("  · " + note));
        report.findings().stream()
                .limit(SHOWN)
                .forEach(f ->
                        out.printf("  ? %s [%s] %s：%s%n", where(f.sheet(), f.row()), f.code(), f.field(), f.detail()));
        if (report.findings().size() > SHOWN) {
            out.printf(
                    Locale.ROOT,
                    "  … 共 %d 项质量问题，逐条见导入报告 / findings in all, each in the report%n",
                    report.findingTotal());
        }
        report.problems().stream()
                .limit(SHOWN)
                .forEach(p -> out.printf("  ✗ %s %s：%s%n", where(p.sheet(), p.row()), p.field(), p.detail()));
        if (report.problemTotal() > SHOWN) {
            out.printf(Locale.ROOT, "  … 共 %d 个问题 / problems in all%n", report.problemTotal());
        }
        String counts = report.counts().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "：新增 %d，更新 %d，不变 %d / inserted, updated, unchanged",
                        report.counts().getOrDefault("inserted", 0L),
                        report.counts().getOrDefault("updated", 0L),
                        report.counts().getOrDefault("unchanged", 0L));
        out.println(
                switch (report.state()) {
                    case "done" -> "已导入 / imported" + counts;
                    case "dry-run" -> "试运行，未写入 / dry run, nothing written" + counts;
                    case "unchanged" -> "没有改动 / nothing changed";
                    default ->
                        String.format(
                                Locale.ROOT,
                                "未导入：%d 个问题，一行未写 / refused: %d problems, nothing written",
                                report.problemTotal(),
                                report.problemTotal());
                });
    }

    private static String where(String sheet, int row) {
        String place = row == 0 ? "全文件 / whole file" : String.format(Locale.ROOT, "第 %d 行 / row %d", row, row);
        return sheet.isEmpty() ? place : sheet + " " + place;
    }
}
