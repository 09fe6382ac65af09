package cn.tidu.app;

import cn.tidu.matching.batch.BatchLine;
import cn.tidu.matching.batch.MatchBatch;
import cn.tidu.matching.batch.ResultFile;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.roster.Roster;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Turns;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
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
            paramLabel = "FILE.csv|xlsx|ndjson",
            description = "企业名单 / the enterprises")
    private Path enterprises;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.csv|xlsx|geojson|ndjson",
            description = "结果文件 / the result")
    private Path out;

    @Option(names = "--top", defaultValue = "5", description = "每企业园区数，默认 5 / parks for each, 5 by default")
    private int top;

    @Option(names = "--as-of", paramLabel = "DATE", description = "按该日期有效的规则 / rules in force on that day")
    private LocalDate asOf;

    @Option(
            names = "--weights",
            split = ",",
            paramLabel = "CRITERION=WEIGHT",
            description = "准则权重，如 guidance=3,industry=1 / weights of criteria")
    private Map<String, Double> weights = Map.of();

    @Option(
            names = "--preset",
            paramLabel = "ID",
            description = "权重方案，如 policy-first；与 --weights 只能给一种 / a preset of weights, instead of --weights")
    private String preset;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "CRITERION",
            description = "不看的准则或其中一项，如 guidance.pairing / criteria or parts of them to leave out")
    private List<String> without = List.of();

    @Option(names = "--no-groups", description = "不按“组团”列合并排名 / do not rank groups as one")
    private boolean noGroups;

    MatchCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (top < 1 || top > 1000) {
            throw new AdviceException("--top 应在 1 与 1000 之间 / must lie between 1 and 1000.");
        }
        Roster roster = Roster.ofFile(enterprises, settings.limits().imports());
        try (OpenDatabase open = OpenDatabase.forCommand(settings, err::println)) {
            MatchService service = new MatchService(open.database(), Clock.system(ZoneId.of("Asia/Shanghai")));
            MatchBatch batch = new MatchBatch(service, new Turns(1));
            MatchBatch.Report report = run(batch, roster, err);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "已匹配 %d 家企业，%d 行有问题%s；结果写入 %s / %d ranked, %d rows with problems%n",
                            report.ranked(),
                            report.refused(),
                            groups(report),
                            out,
                            report.ranked(),
                            report.refused());
            return report.clean() ? 0 : 2;
        } catch (ProblemException e) {
            throw new AdviceException(told(e), e);
        }
    }

    private static String groups(MatchBatch.Report report) {
        return report.groups() + report.groupsRefused() == 0
                ? ""
                : String.format(Locale.ROOT, "，组团 %d 个（%d 个未能排名）", report.groups(), report.groupsRefused());
    }

    private static String told(ProblemException refusal) {
        return refusal.problem().errors().stream()
                .map(fault -> fault.pointer() + "：" + fault.detail())
                .collect(Collectors.joining("\n"));
    }

    private MatchBatch.Report run(MatchBatch batch, Roster roster, PrintWriter err) {
        MatchBatch.Order order = new MatchBatch.Order(terms(), !noGroups, false);
        batch.check(order);
        List<String> notRead = roster.columnsNotRead();
        if (!notRead.isEmpty()) {
            err.println("未使用的列 / columns not used: " + String.join("，", notRead));
        }
        try (ResultFile result = ResultFile.open(out)) {
            MatchBatch.Report report = progress(step -> batch.run(roster, order, line -> {
                tell(line, err);
                result.add(line);
                step.run();
            }));
            if (report.ranked() + report.refused() == 0) {
                throw new AdviceException("%s 没有数据行 / has no rows.".formatted(enterprises));
            }
            result.finish();
            return report;
        }
    }

    private ObjectNode terms() {
        ObjectNode terms = JsonNodeFactory.instance.objectNode().put("top", top);
        if (asOf != null) {
            terms.put("asOf", asOf.toString());
        }
        if (!weights.isEmpty()) {
            terms.set("weights", Json.tree(weights));
        }
        if (preset != null) {
            terms.put("preset", preset);
        }
        if (!without.isEmpty()) {
            terms.set("without", Json.tree(without));
        }
        return terms;
    }

    private static void tell(BatchLine line, PrintWriter err) {
        if (line instanceof BatchLine.Refused refused) {
            err.printf(
                    Locale.ROOT,
                    "第 %d 行 / row %d：%s%n",
                    refused.row(),
                    refused.row(),
                    BatchLine.told(refused.problems()));
        } else if (line instanceof BatchLine.GroupRefused refused) {
            err.printf("组团 / group %s：%s%n", refused.group(), BatchLine.told(refused.problems()));
        }
    }

    /** With a bar for a person at a terminal, silently for a script. */
    @SuppressWarnings("SystemConsoleNull")
    private static MatchBatch.Report progress(Function<Runnable, MatchBatch.Report> run) {
        if (System.console() == null) {
            return run.apply(() -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("匹配 / match")
                .setUnit(" 行", 1)
                .setInitialMax(-1)
                .build()) {
            return run.apply(bar::step);
        }
    }
}
