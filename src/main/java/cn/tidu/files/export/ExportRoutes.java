package cn.tidu.files.export;

import cn.tidu.facts.collection.Choice;
import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.collection.SearchForm;
import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.FormWording;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.http.Shares;
import cn.tidu.platform.http.SpooledAnswer;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code GET /api/v1/downloads/{collection}}: collections as files. Enterprises are commercial secrets: whoever is signed in gets those
 * that the database's row rules show, nobody else any. What narrows the list of a collection narrows its download. CSV and GeoJSON are
 * sent while they are made, the others when they are; a client that reads slowly holds up nothing but its own answer.
 */
public final class ExportRoutes {
    private static final int BLOCK = 1 << 15;
    private static final String CSVW = "csvw";
    private static final String CSVW_TYPE = "application/csvm+json; charset=utf-8";
    private static final Set<String> WORDS = Stream.concat(
                    Arrays.stream(ExportFormat.values()).map(ExportFormat::word), Stream.of(CSVW))
            .collect(Collectors.toUnmodifiableSet());

    private ExportRoutes() {}

    /** Mounts the routes, with workers of their own. */
    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = new Endpoint(server.workers().heavy("tidu-download"));
        Shares shares =
                new Shares(endpoint.worker().threads(), endpoint.worker().mostWaiting());
        ExportRepository repository = new ExportRepository(server.database());
        router.get("/api/v1/downloads/:collection").handler(context -> {
            Collection collection = collection(context.pathParam("collection"));
            SearchForm form = collection.file().orElseThrow().search();
            Query query = Query.of(
                    context,
                    Stream.concat(Stream.of("format", "crs", "encoding"), form.parameters().stream())
                            .toArray(String[]::new));
            String format = query.oneOf("format", WORDS).orElse(ExportFormat.GEOJSON.word());
            Charset charset =
                    "GBK".equals(query.oneOf("encoding", Set.of("UTF-8", "GBK")).orElse("UTF-8"))
                            ? Charset.forName("GBK")
                            : StandardCharsets.UTF_8;
            String crs = query.text("crs").orElse("EPSG:4490");
            Search search = form.reader().apply(query);
            query.checked();
            String words = words(query, form);
            boolean described = format.equals(CSVW);
            ExportFormat kind =
                    described ? ExportFormat.CSV : ExportFormat.find(format).orElseThrow();
            if (described) {
                endpoint.worker()
                        .run(() -> repository.csvMetadata(
                                new ExportRepository.Order(collection, kind, crs(crs), charset, search, words),
                                address(context, "csv")))
                        .onSuccess(json -> Answer.bytes(context, 200, CSVW_TYPE, json))
                        .onFailure(context::fail);
                return;
            }
            Shares.Visit visit = shares.enter(server.addresses().client(context), context);
            SpooledAnswer out = new SpooledAnswer(context, headers(context, collection, kind), server.pace());
            out.over().onComplete(over -> visit.leave());
            visit.turn()
                    .compose(turn -> endpoint.worker().run(() -> {
                        made(
                                new ExportRepository.Order(collection, kind, crs(crs), charset, search, words),
                                repository,
                                out);
                        return null;
                    }))
                    .onComplete(done -> visit.done())
                    .onFailure(failure -> out.fail(
                            failure instanceof IllegalArgumentException misfit ? cannotHold(misfit) : failure));
        });
    }

    private static Map<String, String> headers(RoutingContext context, Collection collection, ExportFormat format) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", format.contentType());
        headers.put("Content-Disposition", named(collection, format));
        if (format == ExportFormat.CSV) {
            headers.put("Link", "<%s>; rel=\"describedby\"; type=\"%s\"".formatted(address(context, CSVW), CSVW_TYPE));
        }
        return headers;
    }

    private static Collection collection(String id) {
        Choice choice = Choice.OF_FILES.visibleTo(RequestIdentity.get());
        return choice.find(id)
                .orElseThrow(() -> ProblemException.notFound(
                        "没有可下载的数据集 %s，可用：%s / No such collection to download".formatted(id, choice.listed())));
    }

    /** The search in the words of the address, for the metadata of the file. */
    private static String words(Query query, SearchForm form) {
        return form.parameters().stream()
                .flatMap(name -> query.text(name).map(value -> name + "=" + value).stream())
                .collect(Collectors.joining("，"));
    }

    /** The address of the same rows in another format. */
    private static String address(RoutingContext context, String format) {
        String query =
                context.request().query() == null ? "" : context.request().query();
        String others = Stream.of(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("format="))
                .map(part -> "&" + part)
                .collect(Collectors.joining());
        return context.request().path() + "?format=" + format + others;
    }

    private static Crs crs(String text) {
        try {
            return Crs.ofCode(text);
        } catch (FileFault e) {
            throw ProblemException.malformed(
                    "未知坐标系 / Unknown CRS", List.of(new Problem.Fault("crs", FormWording.of(e.getMessage()))));
        }
    }

    private static ProblemException cannotHold(IllegalArgumentException why) {
        return ProblemException.malformed(
                "该格式不能容纳此数据集 / The format cannot hold it", List.of(new Problem.Fault("format", why.getMessage())));
    }

    private static String named(Collection collection, ExportFormat format) {
        return "attachment; filename=\"tidu-" + collection.id() + format.ending() + "\"";
    }

    /** Row by row where the format allows it, else when all of it is there. */
    private static void made(ExportRepository.Order order, ExportRepository repository, SpooledAnswer out)
            throws IOException {
        if (order.format().streamed()) {
            OutputStream blocks = new BufferedOutputStream(out, BLOCK);
            repository.stream(order, blocks);
            // not when it fails: what waits in the block would then be an answer that has begun
            blocks.flush();
            out.end();
            return;
        }
        Path file = Files.createTempFile("tidu-download", order.format().ending());
        try {
            repository.write(order, file);
            out.file(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
