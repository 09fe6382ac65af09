package cn.tidu.app;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.SyntheticEnterprises;
import cn.tidu.facts.enterprise.SyntheticEnterprises.Row;
import cn.tidu.facts.enterprise.SyntheticRepository;
import cn.tidu.files.export.CsvLines;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up enterprises for trying things out, as a list and, if asked, in the database. */
@Command(
        name = "demo",
        description = "生成示意企业（合成，非真实）/ make up clearly synthetic enterprises",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST = 2_000_000;
    private static final List<String> HEADER = List.of(
            "企业名称",
            "转出地",
            "行业代码",
            Figure.STAGE.header(),
            Figure.LAND.header(),
            Figure.JOBS.header(),
            Figure.POWER.header(),
            Figure.WASTEWATER.header(),
            Figure.EXPORT_SHARE.header(),
            Figure.POLLUTING.header(),
            Figure.GROUP.header(),
            "经度",
            "纬度",
            "来源");

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--enterprises", required = true, paramLabel = "N", description = "企业数 / how many")
    private int number;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "随机种子，相同则结果相同 / the same seed, the same rows")
    private int seed;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            description = "写入名单，默认 demo-enterprises.csv，可用于 match、import / the list, for match and import")
    private Path out = Path.of("demo-enterprises.csv");

    @Option(names = "--load", description = "同时载入数据库，替换先前的示意企业 / also load them, in place of earlier synthetic ones")
    private boolean load;

    DemoCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (number < 1 || number > MOST) {
            throw new AdviceException(
                    String.format(Locale.ROOT, "--enterprises 应为 1 到 %d / must be from 1 to %d.", MOST, MOST));
        }
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            List<Row> rows = SyntheticEnterprises.at(
                    open.database().read(handle -> SyntheticRepository.sites(handle, number, seed)), seed);
            String source = String.format(Locale.ROOT, SyntheticEnterprises.SOURCE, seed);
            write(rows, source);
            if (load) {
                open.database().write(handle -> SyntheticRepository.replaceAll(handle, rows, source));
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "已生成 %d 家示意企业（合成，非真实）%s → %s / synthetic enterprises%s%n",
                            rows.size(),
                            load ? "并载入数据库" : "",
                            out,
                            load ? ", loaded" : "");
            return 0;
        }
    }

    private void write(List<Row> rows, String source) {
        try (CsvLines csv = new CsvLines(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            csv.row(HEADER);
            for (Row row : rows) {
                csv.row(Arrays.asList(
                        row.name(),
                        row.site().code(),
                        row.industry(),
                        row.stage().code(),
                        row.landHa(),
                        row.jobs(),
                        row.powerKva(),
                        row.wastewaterTpd(),
                        row.exportShare(),
                        row.polluting() ? "是" : "否",
                        row.group(),
                        row.site().lon(),
                        row.site().lat(),
                        source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("不能写入 %s / cannot be written".formatted(out), e);
        }
    }
}
