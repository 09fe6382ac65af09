package cn.tidu.export;

import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.http.Endpoint;
import cn.tidu.http.Problem;
import cn.tidu.http.ProblemException;
import cn.tidu.http.Query;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code GET /api/v1/downloads/{collection}}: public collections as files. Enterprises are left out until there are accounts:
 * they are commercial secrets.
 */
public final class ExportRoutes {
    private static final Set<String> PUBLIC =
            Set.of("regions", "parks", "park-outlines", "park-facts", "guidance", "relocations");
    private static final Map<String, ExportFormat> FORMATS = Map.of(
            "geojson",
            ExportFormat.GEOJSON,
            "gpkg",
            ExportFormat.GEOPACKAGE,
            "shp",
            ExportFormat.SHAPEFILE,
            "csv",
            ExportFormat.CSV,
            "xlsx",
            ExportFormat.XLSX);

    private ExportRoutes() {}

    public static void mount(Router router, Endpoint endpoint, ExportRepository repository) {
        router.get("/api/v1/downloads/:collection").handler(context -> {
            Query query = Query.of(context, "format", "crs", "encoding", "code", "kind", "q");
            ExportFormat format =
                    FORMATS.get(query.oneOf("format", FORMATS.keySet()).orElse("geojson"));
            Charset charset =
                    "GBK".equals(query.oneOf("encoding", Set.of("UTF-8", "GBK")).orElse("UTF-8"))
                            ? Charset.forName("GBK")
                            : StandardCharsets.UTF_8;
            String crs = query.text("crs").orElse("EPSG:4490");
            query.checked();
            String id = context.pathParam("collection");
            Collection collection = Collection.find(id)
                    .filter(c -> PUBLIC.contains(c.id()))
                    .orElseThrow(() ->
                            ProblemException.notFound("没有可下载的数据集 %s / No such collection to download".formatted(id)));
            endpoint.worker()
                    .run(() -> made(
                            new ExportRepository.Order(
                                    collection,
                                    format,
                                    crs(crs),
                                    charset,
                                    query.text("code"),
                                    query.text("kind"),
                                    query.text("q")),
                            repository))
                    .onSuccess(file -> send(context, collection, format, file))
                    .onFailure(context::fail);
        });
    }

    private static Crs crs(String text) {
        try {
            return Crs.ofCode(text);
        } catch (FileFault e) {
            throw ProblemException.malformed("未知坐标系 / Unknown CRS", List.of(new Problem.Fault("crs", e.getMessage())));
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
                throw ProblemException.malformed(
                        "该格式不能容纳此数据集 / The format cannot hold it",
                        List.of(new Problem.Fault("format", e.getMessage())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, Collection collection, ExportFormat format, Path file) {
        context.response()
                .putHeader("Content-Type", format.contentType())
                .putHeader(
                        "Content-Disposition",
                        "attachment; filename=\"tidu-" + collection.id() + format.ending() + "\"")
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
