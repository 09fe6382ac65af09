package cn.tidu.app;

import cn.tidu.export.Collection;
import cn.tidu.export.ExportFormat;
import cn.tidu.export.ExportRepository;
import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.settings.AdviceException;
import cn.tidu.settings.Settings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a collection out into a file. */
@Command(
        name = "export",
        description = "导出数据 / take data out",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class ExportCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "COLLECTION",
            description = "regions, parks, park-outlines, park-facts, enterprises, guidance, relocations")
    private String collection;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE.gpkg|geojson|csv|xlsx|shp.zip",
            description = "导出到 / the file")
    private Path to;

    @Option(names = "--crs", defaultValue = "EPSG:4490", paramLabel = "EPSG:4490", description = "坐标系 / the CRS")
    private String crs;

    @Option(
            names = "--encoding",
            defaultValue = "UTF-8",
            paramLabel = "UTF-8|GBK",
            description = "Shapefile 的文字编码 / encoding of a Shapefile")
    private String encoding;

    @Option(names = "--code", paramLabel = "CODE", description = "只要这个区划 / only this region")
    private String code;

    @Option(names = "--kind", paramLabel = "KIND", description = "只要这个类别或级别 / only this kind or level")
    private String kind;

    ExportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Collection chosen = Collection.find(collection)
                .orElseThrow(() -> new AdviceException("没有数据集 %s，可用：%s / no such collection."
                        .formatted(
                                collection,
                                Arrays.stream(Collection.values())
                                        .map(Collection::id)
                                        .collect(Collectors.joining(", ")))));
        ExportFormat format = ExportFormat.ofFileName(to.getFileName().toString())
                .orElseThrow(() -> new AdviceException(
                        "--to 只能以 .gpkg、.geojson、.csv、.xlsx 或 .shp.zip 结尾：%s / must end so.".formatted(to)));
        if (!encoding.equals("UTF-8") && !encoding.equals("GBK")) {
            throw new AdviceException("--encoding 只能是 UTF-8 或 GBK / must be UTF-8 or GBK.");
        }
        Charset charset = encoding.equals("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            new ExportRepository(open.database())
                    .write(
                            new ExportRepository.Order(
                                    chosen,
                                    format,
                                    Crs.ofCode(crs),
                                    charset,
                                    Optional.ofNullable(code),
                                    Optional.ofNullable(kind),
                                    Optional.empty()),
                            to);
        } catch (FileFault | IllegalArgumentException e) {
            throw new AdviceException(e.getMessage(), e);
        }
        spec.commandLine().getOut().println("已导出 / exported: " + to);
        return 0;
    }
}
