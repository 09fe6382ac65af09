package cn.tidu.app;

import cn.tidu.facts.collection.Choice;
import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.collection.SearchForm;
import cn.tidu.files.export.ExportFormat;
import cn.tidu.files.export.ExportRepository;
import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.map.tiles.TileArchive;
import cn.tidu.map.tiles.TileMatrixSet;
import cn.tidu.map.tiles.Tileset;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    private static final String TILES = ".pmtiles";

    private final Settings settings;

    private CommandSpec spec;

    @Parameters(
            paramLabel = "COLLECTION",
            completionCandidates = Sources.class,
            description = "${COMPLETION-CANDIDATES}")
    private String collection;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE.gpkg|geojson|csv|xlsx|shp.zip|pmtiles",
            description = "导出到；pmtiles 是全部瓦片 / the file; pmtiles: all tiles")
    private Path to;

    @Option(names = "--crs", defaultValue = "EPSG:4490", paramLabel = "EPSG:4490", description = "坐标系 / the CRS")
    private String crs;

    @Option(
            names = "--encoding",
            defaultValue = "UTF-8",
            paramLabel = "UTF-8|GBK",
            description = "Shapefile 的文字编码 / encoding of a Shapefile")
    private String encoding;

    @Option(
            names = "--max-zoom",
            defaultValue = "12",
            paramLabel = "12",
            description = "pmtiles 的最深级别，至多 12 / the last zoom of pmtiles, at most 12")
    private int maxZoom;

    /** What can be taken out, as rows, then as tiles where the id is another. */
    static final class Sources extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Sources() {
            super(Choice.OF_FILES.ids());
            Arrays.stream(Tileset.values())
                    .map(Tileset::id)
                    .filter(id -> !contains(id))
                    .forEach(id -> add(id + "（pmtiles）"));
        }
    }

    ExportCommand(Settings settings) {
        this.settings = settings;
    }

    /** An option for every parameter of the searches, from the same definition. */
    @Spec
    void spec(CommandSpec command) {
        spec = command;
        searchParameters()
                .forEach((parameter, collections) -> command.addOption(OptionSpec.builder(option(parameter))
                        .type(String.class)
                        .paramLabel(parameter.toUpperCase(Locale.ROOT))
                        .description("检索条件，同列表的 %s，用于 %s / as in the list of these"
                                .formatted(parameter, String.join("、", collections)))
                        .build()));
    }

    private static Map<String, List<String>> searchParameters() {
        Map<String, List<String>> collections = new LinkedHashMap<>();
        for (Collection collection : Choice.OF_FILES.all()) {
            for (String parameter : search(collection).parameters()) {
                collections
                        .computeIfAbsent(parameter, name -> new ArrayList<>())
                        .add(collection.id());
            }
        }
        return collections;
    }

    /** {@code asOf} is {@code --as-of}, {@code q} is {@code --q}. */
    private static String option(String parameter) {
        return "--" + parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private Map<String, String> searched() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : searchParameters().keySet()) {
            String value = spec.commandLine().getParseResult().matchedOptionValue(option(parameter), (String) null);
            if (value != null) {
                values.put(parameter, value);
            }
        }
        return values;
    }

    /** A search that its list would refuse is refused in the same words. */
    private static AdviceException refused(ProblemException refusal) {
        String faults = refusal.problem().errors().stream()
                .map(fault -> option(fault.pointer()) + "：" + fault.detail())
                .collect(Collectors.joining("；"));
        return new AdviceException(faults.isEmpty() ? refusal.getMessage() : faults, refusal);
    }

    @Override
    public Integer call() {
        return to.toString().endsWith(TILES) ? exportTiles() : exportRows();
    }

    private int exportTiles() {
        Tileset set = Tileset.find(collection)
                .orElseThrow(() -> new AdviceException("没有瓦片集 %s，可用：%s / no such tileset."
                        .formatted(
                                collection,
                                Arrays.stream(Tileset.values()).map(Tileset::id).collect(Collectors.joining(", ")))));
        if (maxZoom < 0 || maxZoom > TileMatrixSet.DEEPEST || !searched().isEmpty()) {
            throw new AdviceException(
                    "pmtiles 不带检索条件，--max-zoom 为 0 到 12 / pmtiles takes no search, --max-zoom is from 0 to 12.");
        }
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            Identity operator = Identity.local(System.getProperty("user.name"));
            long tiles = TileArchive.write(open.database(), operator, set, maxZoom, to.toAbsolutePath());
            spec.commandLine().getOut().printf(Locale.ROOT, "已导出 / exported: %s (%d tiles)%n", to, tiles);
        } catch (TileArchive.ChangedMeanwhile e) {
            throw new AdviceException(e.getMessage(), e);
        }
        return 0;
    }

    private int exportRows() {
        Collection chosen = Choice.OF_FILES
                .find(collection)
                .orElseThrow(() -> new AdviceException(
                        "没有数据集 %s，可用：%s / no such collection.".formatted(collection, Choice.OF_FILES.listed())));
        ExportFormat format = ExportFormat.ofFileName(to.getFileName().toString())
                .orElseThrow(() -> new AdviceException("--to 只能以 %s 或 %s 结尾：%s / must end so."
                        .formatted(
                                Arrays.stream(ExportFormat.values())
                                        .map(ExportFormat::ending)
                                        .collect(Collectors.joining("、")),
                                TILES,
                                to)));
        if (!encoding.equals("UTF-8") && !encoding.equals("GBK")) {
            throw new AdviceException("--encoding 只能是 UTF-8 或 GBK / must be UTF-8 or GBK.");
        }
        Charset charset = encoding.equals("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
        Map<String, String> searched = searched();
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            new ExportRepository(open.database())
                    .write(
                            new ExportRepository.Order(
                                    chosen,
                                    format,
                                    Crs.ofCode(crs),
                                    charset,
                                    search(chosen, searched),
                                    searched.entrySet().stream()
                                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                                            .collect(Collectors.joining("，"))),
                            to);
        } catch (ProblemException e) {
            throw refused(e);
        } catch (FileFault | IllegalArgumentException e) {
            throw new AdviceException(e.getMessage(), e);
        }
        spec.commandLine().getOut().println("已导出 / exported: " + to);
        return 0;
    }

    private static Search search(Collection collection, Map<String, String> searched) {
        SearchForm form = search(collection);
        Query query = Query.ofOptions(searched, form.parameters().toArray(String[]::new));
        Search search = form.reader().apply(query);
        query.checked();
        return search;
    }

    private static SearchForm search(Collection collection) {
        return collection.file().orElseThrow().search();
    }
}
