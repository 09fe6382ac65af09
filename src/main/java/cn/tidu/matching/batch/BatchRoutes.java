package cn.tidu.matching.batch;

import cn.tidu.files.reader.FileReaders;
import cn.tidu.geo.FileFault;
import cn.tidu.matching.roster.Roster;
import cn.tidu.matching.roster.RosterFormat;
import cn.tidu.platform.http.BodyFile;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.LineStream;
import cn.tidu.platform.http.Pace;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Shares;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.platform.settings.Limit;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/v1/matches/batch}: a list of enterprises in, a line of NDJSON out for every row. The list is streamed to disk, the
 * result to the client at the client's pace; when the client goes away or reads too slowly the work ends. Only so many batches are
 * taken at a time, of each client no more than its share; further ones are told to come back.
 */
public final class BatchRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRoutes.class);
    private static final String NDJSON = "application/x-ndjson; charset=utf-8";
    private final MatchBatch batch;
    private final Worker worker;
    private final Path folder;
    private final ImportLimits limits;
    private final FileReaders readers;
    private final ClientAddress addresses;
    private final Shares shares;
    private final Pace pace;

    private BatchRoutes(ServerContext server, MatchBatch batch, Worker worker, FileReaders readers) {
        this.readers = readers;
        this.batch = batch;
        this.worker = worker;
        this.folder = server.uploads();
        this.limits = server.imports();
        this.addresses = server.addresses();
        this.shares = new Shares(worker.threads(), worker.mostWaiting());
        this.pace = server.pace();
    }

    /**
     * Mounts the route. Its worker has a thread for each batch that is taken at a time: they mostly wait for clients or their
     * turn.
     *
     * @param readers read lists that are not small and plain text
     */
    public static void mount(ServerContext server, MatchBatch batch, FileReaders readers) {
        int batches = server.limits().of(Limit.BATCHES_AT_ONCE);
        BatchRoutes routes =
                new BatchRoutes(server, batch, server.workers().named("tidu-batch", batches, batches), readers);
        server.router().post("/api/v1/matches/batch").handler(routes::handle);
    }

    private void handle(RoutingContext context) {
        String type =
                Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
        RosterFormat format = RosterFormat.ofMediaType(type)
                .orElseThrow(() -> ProblemException.unsupportedType(
                        "Content-Type 应为 text/csv、application/x-ndjson 或 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet（XLSX）"
                                + " / must be one of these"));
        MatchBatch.Order order = order(
                Query.of(context, "top", "asOf", "weights", "preset", "without", "exclude", "groups", "excluded"));
        Shares.Visit visit = shares.enter(addresses.client(context), context);
        LineStream out = new LineStream(context, NDJSON, pace);
        Future.succeededFuture()
                .compose(taken -> BodyFile.of(context, folder, limits.compressedBytes()))
                .compose(file -> visit.turn()
                        .compose(turn -> worker.run(() -> answer(file, format, charset(type), order, out, visit)))
                        // where its turn never came
                        .onFailure(failure -> context.vertx().fileSystem().delete(file.toString())))
                .onComplete(done -> visit.leave())
                .onFailure(failure -> fail(context, out, failure));
    }

    private static Optional<String> charset(String type) {
        return type.matches("(?i).*;\\s*charset=.*")
                ? Optional.of(type.replaceFirst("(?i).*;\\s*charset=\"?([^\";]+).*", "$1"))
                : Optional.empty();
    }

    private static MatchBatch.Order order(Query query) {
        ObjectNode terms = JsonNodeFactory.instance.objectNode();
        terms.put("top", query.integer("top", 5, 1, 1000));
        query.date("asOf").ifPresent(day -> terms.put("asOf", day.toString()));
        Map<String, Double> weights = query.weights("weights");
        if (!weights.isEmpty()) {
            terms.set("weights", Json.tree(weights));
        }
        query.text("preset").ifPresent(id -> terms.put("preset", id));
        for (String list : Set.of("without", "exclude")) {
            query.text(list).ifPresent(ids -> terms.set(list, Json.tree(ids.split("\\s*,\\s*", -1))));
        }
        boolean groups =
                query.oneOf("groups", Set.of("true", "false")).orElse("true").equals("true");
        boolean excluded =
                query.oneOf("excluded", Set.of("true", "false")).orElse("false").equals("true");
        query.checked();
        return new MatchBatch.Order(terms, groups, excluded);
    }

    private MatchBatch.Report answer(
            Path file,
            RosterFormat format,
            Optional<String> charset,
            MatchBatch.Order order,
            LineStream out,
            Shares.Visit visit)
            throws IOException {
        MatchBatch.Report report;
        try (Roster roster = read(file, format, charset, order)) {
            report = batch.run(roster, order, line -> {
                out.write(Json.write(line));
                out.write(new byte[] {'\n'});
            });
        } finally {
            Files.deleteIfExists(file);
        }
        out.settle();
        // before the client sees the end of its answer, so that it may ask again at once
        visit.leave();
        out.end();
        return report;
    }

    private Roster read(Path file, RosterFormat format, Optional<String> charset, MatchBatch.Order order) {
        batch.check(order);
        return Roster.of(file, format, charset, limits, readers);
    }

    /** Before the first line a problem like any other; after it a last line that tells it, and the answer is broken off. */
    private static void fail(RoutingContext context, LineStream out, Throwable failure) {
        if (failure instanceof CancellationException) {
            LOG.debug("batch ended, the client is gone");
            out.breakOff();
        } else if (out.begun()) {
            LOG.warn("batch broken off: {}", failure.toString());
            out.breakOff();
        } else if (failure instanceof FileFault fault) {
            context.fail(ProblemException.unacceptableFile(fault.code(), fault.getMessage()));
        } else {
            context.fail(failure);
        }
    }
}
