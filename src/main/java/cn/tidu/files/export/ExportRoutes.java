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
import cn.tidu.platform.http.LineStream;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * {@code GET /api/v1/downloads/{collection}}: collections as files. Enterprises are commercial secrets: whoever is signed in gets those
 * that the database's row rules show, nobody else any. What narrows the list of a collection narrows its download. CSV and GeoJSON are
 * sent while they are read, at the client's pace; the others are made as a file first.
 */
public final class ExportRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);
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
            if (kind == ExportFormat.CSV) {
                context.response()
                        .putHeader(
                                "Link",
                                "<%s>; rel=\"describedby\"; type=\"%s\"".formatted(address(context, CSVW), CSVW_TYPE));
            }
            if (kind.streamed()) {
                LineStream out = new LineStream(context, kind.contentType());
                context.response().putHeader("Content-Disposition", named(collection, kind));
                endpoint.worker()
                        .run(() -> {
                            streamed(
                                    new ExportRepository.Order(collection, kind, crs(crs), charset, search, words),
                                    repository,
                                    out);
                            return null;
                        })
                        .onFailure(failure -> fail(context, out, failure));
                return;
            }
            endpoint.worker()
                    .run(() -> made(
                            new ExportRepository.Order(collection, kind, crs(crs), charset, search, words), repository))
                    .onSuccess(file -> send(context, collection, kind, file))
                    .onFailure(context::fail);
        });
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

    /** Row by row to the client, at the client's pace. */
    private static void streamed(ExportRepository.Order order, ExportRepository repository, LineStream out)
            throws IOException {
        OutputStream blocks = new BufferedOutputStream(new Lines(out), BLOCK);
        repository.stream(order, blocks);
        // not when it fails: what waits in the block would then be an answer that has begun
        blocks.flush();
        out.end();
    }

    /** An answer as a stream of bytes. */
    private static final class Lines extends OutputStream {
        private final LineStream out;

        Lines(LineStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) {
            out.write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            out.write(Arrays.copyOfRange(bytes, from, from + length));
        }
    }

    /** Before the first byte a problem like any other; after it the answer is broken off, so that nobody takes it for whole. */
    private static void fail(RoutingContext context, LineStream out, Throwable failure) {
        if (failure instanceof CancellationException || out.begun()) {
            LOG.atLevel(failure instanceof CancellationException ? Level.DEBUG : Level.WARN)
                    .log("download broken off: {}", failure.toString());
            out.breakOff();
        } else {
            context.response().headers().remove("Content-Disposition").remove("Link");
            context.fail(failure instanceof IllegalArgumentException misfit ? cannotHold(misfit) : failure);
        }
    }

    private static Path made(ExportRepository.Order order, ExportRepository repository) {
        try {
            Path file = Files.createTempFile("tidu-download", order.format().ending());
            try {
                repository.write(order, file);
                return file;
            } catch (IllegalArgumentException e) {
                Files.deleteIfExists(file);
                throw cannotHold(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, Collection collection, ExportFormat format, Path file) {
        context.response()
                .putHeader("Content-Type", format.contentType())
                .putHeader("Content-Disposition", named(collection, format))
                .sendFile(file.toString())
                .onComplete(done -> {
                    context.vertx().fileSystem().delete(file.toString());
                    context.vertx()
                            .fileSystem()
                            .delete(Exporter.sidecar(file).toString())
                            .otherwiseEmpty();
                });
    }
}
