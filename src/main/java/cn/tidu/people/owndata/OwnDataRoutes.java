package cn.tidu.people.owndata;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.AuditNote;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.RequestIdentity;
import cn.tidu.platform.server.ServerContext;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code GET /api/v1/session/data}: whoever is signed in takes out all that is stored about them (个人数据导出). An administrator's can
 * be large: it is made as a file and sent from there, so that neither memory nor a connection to the database waits for the reader.
 */
public final class OwnDataRoutes {
    private OwnDataRoutes() {}

    public static void mount(ServerContext server) {
        Router router = server.router();
        Endpoint endpoint = server.endpoint();
        Database database = server.database();
        router.get("/api/v1/session/data").handler(context -> {
            Query.of(context).checked();
            Identity me = RequestIdentity.get();
            long account = me.account().orElseThrow(() -> ProblemException.unauthorized("请先登录 / Sign in first"));
            endpoint.worker()
                    .run(() -> made(database, account))
                    .onSuccess(file -> send(context, file))
                    .onFailure(context::fail);
        });
    }

    private static Path made(Database database, long account) throws IOException {
        database.write(handle -> AuditNote.add(handle, "export", "account", Long.toString(account)));
        Path file = Files.createTempFile("tidu-own-data", ".json");
        try {
            database.read(handle -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    OwnDataRepository.write(handle, account, out);
                    return file;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return file;
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Sends it at the client's pace. The file is gone before its first byte: what is open can be read to its end. */
    private static void send(RoutingContext context, Path file) {
        FileSystem files = context.vertx().fileSystem();
        files.open(file.toString(), new OpenOptions().setWrite(false).setCreate(false))
                .onComplete(opened -> files.delete(file.toString()))
                .onFailure(context::fail)
                .onSuccess(opened -> {
                    if (context.response().closed()) {
                        opened.close();
                        return;
                    }
                    context.response()
                            .setChunked(true)
                            .putHeader("Content-Type", "application/json; charset=utf-8")
                            .putHeader("Content-Disposition", "attachment; filename=\"tidu-own-data.json\"")
                            .putHeader("Cache-Control", "no-store");
                    opened.pipeTo(context.response()).onComplete(done -> opened.close());
                });
    }
}
