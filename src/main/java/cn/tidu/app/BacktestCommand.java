package cn.tidu.app;

import cn.tidu.matching.backtest.BacktestService;
import cn.tidu.matching.backtest.Report;
import cn.tidu.matching.backtest.ReportFile;
import cn.tidu.matching.backtest.ReportText;
import cn.tidu.platform.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranks parks for known relocations and tells where the true destinations stand. */
@Command(
        name = "backtest",
        description = "用已知的企业搬迁检验排名 / rank parks for known relocations, beside baselines",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "退出码 / exit codes:%n",
        exitCodeList = {
            "0:每行都已排名 / every row ranked",
            "2:有的行读不懂，已列出 / some rows could not be understood, they are listed",
            "1:其他 / otherwise"
        })
final class BacktestCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.csv|xlsx",
            description = "搬迁实例，列同 gis-data/relocations.csv / relocations, columns as in gis-data/relocations.csv")
    private Path file;

    @Option(
            names = "--as-of",
            defaultValue = "own",
            paramLabel = "own|today|DATE",
            description = "按各自年份（默认）、今天或某日排名 / as of each move's own year (default), today, or a day")
    private String asOf;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "CRITERION",
            description = "不看某准则或其一部分，如 guidance.pairing，可重复 / leave out a criterion or a part of one; repeatable")
    private List<String> without = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE.csv|json", description = "另写结果文件 / write the result to a file too")
    private Path out;

    BacktestCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (out != null) {
            ReportFile.check(out);
        }
        try (OpenDatabase open = OpenDatabase.forCommand(settings, err::println)) {
            Report report = new BacktestService(
                            open.database(),
                            settings.home().resolve("gis-data"),
                            settings.limits().imports(),
                            Clock.system(ZoneId.of("Asia/Shanghai")))
                    .run(file, asOf, without);
            new ReportText(report, spec.commandLine().getOut()).print();
            if (out != null) {
                ReportFile.write(report, out);
                spec.commandLine().getOut().println("结果写入 / written: " + out);
            }
            return report.unresolved() == 0 ? 0 : 2;
        }
    }
}
