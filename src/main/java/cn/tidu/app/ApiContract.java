package cn.tidu.app;

import cn.tidu.platform.server.ServerContext;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import java.util.Map;

/** The OpenAPI contract, as JSON for programs and as a plain page for people; works offline. */
public final class ApiContract {
    private ApiContract() {}

    /** Mounts the routes. */
    static void mount(ServerContext server) {
        Router router = server.router();
        JsonNode contract = tree();
        String json = contract.toString();
        String page = page(contract);
        router.get("/api/v1/openapi.json").handler(context -> context.response()
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(json));
        router.get("/api/v1/docs").handler(context -> context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(page));
    }

    /** The whole contract, joined from its parts. */
    public static JsonNode tree() {
        return ContractParts.joined();
    }

    private static String page(JsonNode contract) {
        StringBuilder html = new StringBuilder(
                        "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>Tidu API</title><h1>")
                .append(escaped(contract.at("/info/title").asText()))
                .append(" API</h1><p>")
                .append(escaped(contract.at("/info/description").asText()))
                .append("</p><p><a href=\"/api/v1/openapi.json\">openapi.json</a></p>");
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operation(html, path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        return html.append("</html>").toString();
    }

    private static void operation(StringBuilder html, String path, String method, JsonNode operation) {
        html.append("<h2><code>")
                .append(escaped(method.toUpperCase(java.util.Locale.ROOT)))
                .append(' ')
                .append(escaped(path))
                .append("</code></h2><p>")
                .append(escaped(operation.path("summary").asText()))
                .append(" ")
                .append(escaped(operation.path("description").asText()))
                .append("</p>");
        if (operation.has("parameters")) {
            html.append("<ul>");
            for (JsonNode parameter : operation.get("parameters")) {
                String name = parameter.has("name")
                        ? parameter.get("name").asText()
                        : parameter.path("$ref").asText().replaceAll(".*/", "");
                html.append("<li><code>")
                        .append(escaped(name))
                        .append("</code> ")
                        .append(escaped(parameter.path("description").asText()))
                        .append("</li>");
            }
            html.append("</ul>");
        }
        html.append("<p>")
                .append(escaped(String.join(", ", names(operation.path("responses")))))
                .append("；")
                .append(escaped(roles(operation)))
                .append("</p>");
    }

    /** Who may call it, in words. */
    private static String roles(JsonNode operation) {
        java.util.List<String> roles = new java.util.ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return "角色 / roles: " + String.join(", ", roles);
    }

    private static java.util.List<String> names(JsonNode node) {
        java.util.List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
