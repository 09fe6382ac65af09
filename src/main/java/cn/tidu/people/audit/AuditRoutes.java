package cn.tidu.people.audit;

import cn.tidu.files.export.ExportFormat;
import cn.tidu.files.export.Exporter;
import cn.tidu.people.audit.AuditRepository.Event;
import cn.tidu.people.audit.AuditRepository.Filter;
import cn.tidu.platform.db.AuditNote;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Page;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.server.ServerContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/audit}: search and export, for planners of what concerns their cities and for administrators. */
public final class AuditRoutes {
    private static final List<String> FILTERS =
            List.of("actor", "action", "object", "objectId", "city", "from", "to", "q");
    private static final Map<String, Kind> KINDS = Map.of(
            "csv", new Kind(ExportFormat.CSV.ending(), ExportFormat.CSV.contentType(), AuditFile.as(ExportFormat.CSV)),
            "xlsx",
                    new Kind(
                            ExportFormat.XLSX.ending(),
                            ExportFormat.XLSX.contentType(),
                            AuditFile.as(ExportFormat.XLSX)),
            "ndjson", new Kind(".ndjson", "application/x-ndjson", AuditFile::lines));

    /** A kind of file, and what writes it. */
    private record Kind(String ending, String contentType, BiConsumer<Iterator<Event>, Path> writer) {}

    private AuditRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/audit").handler(endpoint.json(context -> {
            Query query = Query.of(context, with("limit", "cursor"));
            Filter filter = filter(query);
            int limit = query.integer("limit", 50, 1, 1000);
            long before = query.cursor().map(AuditRoutes::number).orElse(Long.MAX_VALUE);
            query.checked();
            return () -> database.read(handle -> page(handle, filter, before, limit, query));
        }));
        router.get("/api/v1/audit/export").handler(context -> {
            Query query = Query.of(context, with("format"));
            Filter filter = filter(query);
            Kind kind = KINDS.get(query.oneOf("format", KINDS.keySet()).orElse("csv"));
            query.checked();
            endpoint.worker()
                    .run(() -> made(database, filter, kind))
                    .onSuccess(file -> send(context, kind, file))
                    .onFailure(context::fail);
        });
    }

    private static String[] with(String... more) {
        return Stream.concat(FILTERS.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static Filter filter(Query query) {
        return new Filter(
                query.text("actor"),
                query.text("action"),
                query.text("object"),
                query.text("objectId"),
                query.text("city"),
                query.date("from"),
                query.date("to"),
                query.text("q"));
    }

    private static long number(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw ProblemException.malformed("cursor 无法读取 / The cursor cannot be read", List.of());
        }
        return Long.parseLong(cursor);
    }

    private static Page<Event> page(Handle handle, Filter filter, long before, int limit, Query query) {
        List<Event> rows = AuditRepository.list(handle, filter, before, limit + 1);
        return Page.of(rows, limit, AuditRepository.count(handle, filter), query, event -> Long.toString(event.id()));
    }

    private static Path made(Database database, Filter filter, Kind kind) {
        database.write(handle -> AuditNote.add(handle, "export", "audit_event", "*"));
        try {
            Path file = Files.createTempFile("tidu-audit", kind.ending());
            return database.read(handle -> {
                handle.execute("SET LOCAL statement_timeout = 0");
                try (Stream<Event> events = AuditRepository.all(handle, filter).stream()) {
                    kind.writer().accept(events.iterator(), file);
                }
                return file;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, Kind kind, Path file) {
        context.response()
                .putHeader("Content-Type", kind.contentType())
                .putHeader("Content-Disposition", "attachment; filename=\"tidu-audit" + kind.ending() + "\"")
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
