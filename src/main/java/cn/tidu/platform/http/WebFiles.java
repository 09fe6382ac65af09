package cn.tidu.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built web front end, read into memory at start: each file with a strong ETag; hashed names are immutable. A page is also
 * answered without its ending: {@code /shortlist} is {@code shortlist.html}.
 */
public final class WebFiles {
    private record WebFile(Buffer body, String type, String etag, boolean hashed) {}

    private final Map<String, WebFile> files = new HashMap<>();

    /**
     * Reads a folder.
     *
     * @param folder {@code web/dist}; a missing folder serves nothing
     */
    public WebFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> add(folder, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path folder, Path path) {
        try {
            byte[] body = Files.readAllBytes(path);
            String name = folder.relativize(path).toString().replace('\\', '/');
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
            boolean hashed = name.matches(".*[-.][A-Za-z0-9]{8,}\\.[a-z]+(\\.map)?");
            files.put("/" + name, new WebFile(Buffer.buffer(body), type(name), "\"" + digest + "\"", hashed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json", "map" -> "application/json; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    /** Answers a file if there is one at this path, else hands on. */
    public void handle(RoutingContext context) {
        String path = context.normalizedPath();
        WebFile file = files.getOrDefault("/".equals(path) ? "/index.html" : path, files.get(path + ".html"));
        if (file == null) {
            context.next();
            return;
        }
        context.response()
                .putHeader("ETag", file.etag)
                .putHeader("Cache-Control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.etag.equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
            return;
        }
        context.response().putHeader("Content-Type", file.type).end(file.body);
    }
}
