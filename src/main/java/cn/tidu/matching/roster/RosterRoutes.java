package cn.tidu.matching.roster;

import cn.tidu.files.reader.FileReaders;
import cn.tidu.geo.FileFault;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.BodyFile;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.ImportLimits;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code POST /api/v1/rosters}: a list of enterprises read as the enterprises of a request, so that a page can send a file on where the API
 * takes enterprises. Nothing is kept.
 */
public final class RosterRoutes {
    private final MatchService matches;
    private final Worker worker;
    private final Path folder;
    private final ImportLimits limits;
    private final FileReaders readers;

    private RosterRoutes(MatchService matches, Worker worker, Path folder, ImportLimits limits, FileReaders readers) {
        this.readers = readers;
        this.matches = matches;
        this.worker = worker;
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Mounts the route.
     *
     * @param patient for work that may take seconds
     * @param readers read lists that are not small and plain text
     */
    public static void mount(ServerContext server, MatchService matches, Worker patient, FileReaders readers) {
        server.router()
                .post("/api/v1/rosters")
                .handler(new RosterRoutes(matches, patient, server.uploads(), server.imports(), readers)::handle);
    }

    private void handle(RoutingContext context) {
        Query.of(context).checked();
        String type =
                Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
        RosterFormat format = RosterFormat.ofMediaType(type)
                .orElseThrow(() -> ProblemException.unsupportedType(
                        "Content-Type 应为 text/csv、application/x-ndjson 或 XLSX 的类型 / must be one of these"));
        BodyFile.of(context, folder, limits.compressedBytes())
                .compose(file -> worker.run(() -> read(file, format)))
                .onSuccess(bytes -> Answer.bytes(context, 200, "application/json; charset=utf-8", bytes))
                .onFailure(failure -> context.fail(told(failure)));
    }

    private byte[] read(Path file, RosterFormat format) throws IOException {
        try (Roster roster = Roster.of(file, format, Optional.empty(), limits, readers)) {
            return Json.write(matches.database()
                    .read(handle -> RosterAnswer.of(roster, matches.catalogue(handle), MatchService.points(handle))));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Throwable told(Throwable failure) {
        return failure instanceof FileFault fault
                ? ProblemException.unacceptableFile(fault.code(), fault.getMessage())
                : failure;
    }
}
