package cn.tidu.app;

import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.roster.Roster;
import cn.tidu.matching.shortlist.ShortlistBook;
import cn.tidu.matching.shortlist.ShortlistFile;
import cn.tidu.matching.shortlist.ShortlistService;
import cn.tidu.matching.shortlist.Wish;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the shortlists of a matchmaking event: for every park its firms, for every firm its parks. */
@Command(
        name = "shortlist",
        description = "为对接会配对企业与园区 / pair firms and parks for a matchmaking event",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        exitCodeListHeading = "退出码 / exit codes:%n",
        exitCodeList = {
            "0:已写出 / written",
            "2:有的行无法理解，已在结果中注明 / some rows could not be read, see the result",
            "1:其他，如指定的配对不可能 / otherwise, such as a pin that cannot be"
        })
final class ShortlistCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--enterprises",
            required = true,
            paramLabel = "FILE.csv|xlsx|ndjson",
            description = "企业名单 / the enterprises")
    private Path enterprises;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "结果工作簿 / the workbook")
    private Path out;

    @Option(
            names = "--parks",
            split = ",",
            paramLabel = "PARK",
            description = "参加的园区：编号或名称，逗号分隔；不给则全部 / parks by id or name, all without it")
    private List<String> parks = List.of();

    @Option(names = "--host", paramLabel = "CITY", description = "该市（县、区）的园区都参加 / all parks of a city or county")
    private String host;

    @Option(
            names = "--per-park",
            defaultValue = "10",
            paramLabel = "N",
            description = "每个园区至多几家企业，默认 10 / firms for a park at most")
    private int perPark;

    @Option(
            names = "--per-firm",
            defaultValue = "3",
            paramLabel = "K",
            description = "每家企业至多几个园区，默认 3 / parks for a firm at most")
    private int perFirm;

    @Option(names = "--pin", paramLabel = "FIRM=PARK", description = "指定配对：企业名称或 #行号=园区编号或名称 / must be a pair")
    private List<String> pins = List.of();

    @Option(names = "--ban", paramLabel = "FIRM=PARK", description = "排除配对 / must not be a pair")
    private List<String> bans = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", description = "按该日期有效的规则 / rules in force on that day")
    private LocalDate asOf;

    @Option(
            names = "--weights",
            split = ",",
            paramLabel = "CRITERION=WEIGHT",
            description = "企业视角的权重 / weights of the firms' view")
    private Map<String, Double> weights = Map.of();

    ShortlistCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (perPark < 1 || perFirm < 1) {
            throw new AdviceException("--per-park 与 --per-firm 至少为 1 / must be at least 1.");
        }
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new AdviceException("--out 只能是 .xlsx：%s / must end so.".formatted(out));
        }
        PrintWriter err = spec.commandLine().getErr();
        Roster roster = Roster.ofFile(enterprises, settings.limits().imports());
        ShortlistFile.Order order =
                new ShortlistFile.Order(terms(), parks, Optional.ofNullable(host), perFirm, perPark, wishes());
        try (OpenDatabase open = OpenDatabase.forCommand(settings, err::println)) {
            MatchService matches = new MatchService(open.database(), Clock.system(ZoneId.of("Asia/Shanghai")));
            ShortlistFile file = new ShortlistFile(new ShortlistService(matches, new Turns(1)));
            ShortlistFile.Result result = progress(step -> file.make(roster, order, step));
            ShortlistBook.write(result, out);
            tell(result, err);
            return result.refused().isEmpty() ? 0 : 2;
        } catch (ProblemException e) {
            throw new AdviceException(told(e), e);
        }
    }

    private static String told(ProblemException refusal) {
        String faults = refusal.problem().errors().stream()
                .map(fault -> fault.pointer() + "：" + fault.detail())
                .collect(Collectors.joining("\n"));
        return faults.isEmpty() ? refusal.getMessage() : faults;
    }

    private void tell(ShortlistFile.Result result, PrintWriter err) {
        result.refused()
                .forEach(row -> err.printf(Locale.ROOT, "第 %d 行 / row %d：%s%n", row.row(), row.row(), row.told()));
        long empty = result.answer().unmatched().size();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d 家企业与 %d 个园区配成 %d 对，%d 个没有对象，%d 行有问题；阻塞对 / blocking pairs: %d；写入 %s / %d pairs%n",
                        result.answer().firms().size(),
                        result.answer().parks().size(),
                        result.answer().pairs().size(),
                        empty,
                        result.refused().size(),
                        result.answer().blocking().size(),
                        out,
                        result.answer().pairs().size());
    }

    private ObjectNode terms() {
        ObjectNode terms = JsonNodeFactory.instance.objectNode();
        if (asOf != null) {
            terms.put("asOf", asOf.toString());
        }
        if (!weights.isEmpty()) {
            terms.set("weights", Json.tree(weights));
        }
        return terms;
    }

    private List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        pins.forEach(text -> wishes.add(wish(Wish.Kind.PIN, text, "--pin")));
        bans.forEach(text -> wishes.add(wish(Wish.Kind.BAN, text, "--ban")));
        return wishes;
    }

    private static Wish wish(Wish.Kind kind, String text, String option) {
        int at = text.lastIndexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw new AdviceException("%s 应为 企业=园区：%s / must be FIRM=PARK.".formatted(option, text));
        }
        return new Wish(kind, text.substring(0, at), text.substring(at + 1), option + " " + text);
    }

    /** With a bar for a person at a terminal, silently for a script. */
    @SuppressWarnings("SystemConsoleNull")
    private static ShortlistFile.Result progress(Function<LongConsumer, ShortlistFile.Result> run) {
        if (System.console() == null) {
            return run.apply(scored -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("评分 / score")
                .setUnit(" 家", 1)
                .setInitialMax(-1)
                .build()) {
            return run.apply(bar::stepTo);
        }
    }
}
