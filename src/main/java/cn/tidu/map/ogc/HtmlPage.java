package cn.tidu.map.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A document as a page for people (网页): the same content as the JSON, every text escaped, no script. Links of the document
 * become links of the page.
 */
final class HtmlPage {
    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    static byte[] of(String title, JsonNode document) {
        HtmlPage page = new HtmlPage();
        page.html
                .append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(title))
                .append(
                        "</title><link rel=\"stylesheet\" href=\"/ogc/page.css\"></head><body><header><a href=\"/ogc?f=html\">Tidu 梯度 OGC API</a></header><main><h1>")
                .append(escaped(title))
                .append("</h1>");
        page.value(document);
        page.html.append("</main></body></html>");
        return page.html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonNode node) {
        if (node.isObject() && node.has("href") && node.has("rel")) {
            link(node);
        } else if (node.path("type").asText().equals("Feature")) {
            feature(node);
        } else if (node.isObject()) {
            object(node);
        } else if (node.isArray()) {
            list(node);
        } else {
            html.append(escaped(node.isNull() ? "–" : node.asText()));
        }
    }

    private void link(JsonNode link) {
        String href = link.get("href").asText();
        String shown = link.path("title").asText(link.get("rel").asText());
        if (link.path("templated").asBoolean()) {
            html.append(escaped(shown)).append(" <code>").append(escaped(href)).append("</code>");
            return;
        }
        boolean page = link.path("type").asText().equals(Link.JSON)
                || link.path("type").asText().equals(Link.GEOJSON);
        String address = page && !href.contains("f=html") ? href + (href.contains("?") ? "&" : "?") + "f=html" : href;
        html.append("<a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(shown))
                .append("</a> <small>")
                .append(escaped(link.get("rel").asText()))
                .append("</small>");
    }

    /** Properties as a table; of the geometry only its kind. */
    private void feature(JsonNode feature) {
        html.append("<h2>").append(escaped(feature.path("id").asText())).append("</h2>");
        object(feature.path("properties"));
        html.append("<p><small>")
                .append(escaped(feature.path("geometry").path("type").asText("无几何 / no geometry")))
                .append("</small></p>");
        if (feature.has("links")) {
            list(feature.get("links"));
        }
    }

    private void object(JsonNode object) {
        html.append("<dl>");
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            html.append("<dt>").append(escaped(field.getKey())).append("</dt><dd>");
            value(field.getValue());
            html.append("</dd>");
        }
        html.append("</dl>");
    }

    private void list(JsonNode list) {
        html.append("<ul>");
        for (JsonNode item : list) {
            html.append("<li>");
            value(item);
            html.append("</li>");
        }
        html.append("</ul>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The style of all pages. */
    static final String CSS =
            """
            body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0; color: #22313a; }
            header { padding: 12px 24px; border-bottom: 1px solid #d7dcdf; }
            main { max-width: 960px; margin: 0 auto; padding: 8px 24px 48px; overflow-wrap: anywhere; }
            dl { display: grid; grid-template-columns: minmax(120px, max-content) 1fr; gap: 4px 16px; }
            dt { color: #5a6a70; } dd { margin: 0; } ul { padding-left: 20px; } a { color: #14568f; } small { color: #5a6a70; }
            @media (max-width: 600px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 8px; } }
            """;
}
