package cn.tidu.app;

import cn.tidu.match.MatchFile;
import cn.tidu.match.MatchService;
import cn.tidu.settings.AdviceException;
import cn.tidu.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ranks parks for every enterprise of a file. */
@Command(
        name = "match",
        description = "为名单中的每个企业推荐园区 / rank parks for every enterprise of a file",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部匹配 / all rows ranked",
            "2:有的行无法理解，已在结果中注明 / some rows could not be read, see the result",
            "1:其他 / otherwise"
        })
final class MatchCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--enterprises",
            required = true,
            paramLabel = "FILE.csv|xlsx",
            description = "企业名单 / the enterprises")
    private Path enterprises;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv|xlsx|geojson", description = "结果文件 / the result")
    private Path out;

    @Option(names = "--top", defaultValue = "5", description = "每企业园区数，默认 5 / parks for each, 5 by default")
    private int top;

    @Option(names = "--as-of", paramLabel = "DATE", description = "按该日期有效的规则 / rules in force on that day")
    private LocalDate asOf;

    MatchCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (top < 1 || top > 1000) {
            throw new AdviceException("--top 应在 1 与 1000 之间 / must lie between 1 and 1000.");
        }
        try (OpenDatabase open = OpenDatabase.forCommand(settings, err::println)) {
            MatchService service = new MatchService(open.database(), Clock.system(ZoneId.of("Asia/Shanghai")));
            MatchFile.Report report = new MatchFile(service, top, Optional.ofNullable(asOf)).run(enterprises, out);
            report.problems().forEach(err::println);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "已匹配 %d 家企业，%d 行有问题；结果写入 %s / %d ranked, %d rows with problems%n",
                            report.ranked(),
                            report.problems().size(),
                            out,
                            report.ranked(),
                            report.problems().size());
            return report.problems().isEmpty() ? 0 : 2;
        }
    }
}
