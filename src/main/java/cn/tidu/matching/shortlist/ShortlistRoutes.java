package cn.tidu.matching.shortlist;

import cn.tidu.matching.reply.MatchService;
import cn.tidu.platform.http.Answer;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonBody;
import cn.tidu.platform.http.Query;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code POST /api/v1/shortlists}: for every park its firms and for every firm its parks. */
public final class ShortlistRoutes {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ShortlistRoutes() {}

    /**
     * Mounts the route.
     *
     * @param patient for work that may take seconds, apart from that of quick requests
     */
    public static void mount(ServerContext server, ShortlistService service, Worker patient) {
        Router router = server.router();
        Endpoint endpoint = new Endpoint(patient);
        Handler<RoutingContext> json = endpoint.json(context -> {
            JsonNode body = JsonBody.of(context);
            return () -> answer(service, body);
        });
        router.post("/api/v1/shortlists").handler(new JsonBody()).handler(context -> {
            Query.of(context).checked();
            String accept = context.request().getHeader("Accept");
            if (accept != null && accept.contains(XLSX)) {
                workbook(context, endpoint.worker(), service);
            } else {
                json.handle(context);
            }
        });
    }

    /** The same as a workbook, as the command line writes it. */
    private static void workbook(RoutingContext context, Worker worker, ShortlistService service) {
        JsonNode body = JsonBody.of(context);
        worker.run(() -> {
                    Path file = Files.createTempFile("tidu-shortlist", ".xlsx");
                    try {
                        ShortlistBook.write(new ShortlistFile.Result(answer(service, body), List.of()), file);
                        return Files.readAllBytes(file);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                })
                .onSuccess(bytes -> {
                    context.response().putHeader("Content-Disposition", "attachment; filename=\"shortlist.xlsx\"");
                    Answer.bytes(context, 200, XLSX, bytes);
                })
                .onFailure(context::fail);
    }

    private static ShortlistAnswer answer(ShortlistService service, JsonNode body) {
        Faults faults = new Faults();
        ShortlistOrder order = service.matches().database().read(handle -> new ShortlistRequestReader(
                        service.matches().catalogue(handle), MatchService.points(handle), faults)
                .read(body));
        return service.make(order, faults, scored -> {});
    }
}
