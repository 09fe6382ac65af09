package cn.tidu.map.ogc.cql;

import cn.tidu.map.ogc.cql.Filter.Operand;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads CQL2 JSON (OGC 21-065r2, annex C): the same filters as {@link CqlText}. */
public final class CqlJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 60;

    private CqlJson() {}

    /**
     * Reads a filter.
     *
     * @throws CqlFault naming the place as a JSON pointer
     */
    public static Filter parse(String text) {
        if (text.length() > CqlText.LONGEST) {
            throw new CqlFault(0, String.format(Locale.ROOT, "表达式超过 %d 个字符 / the filter is too long", CqlText.LONGEST));
        }
        try {
            return filter(JSON.readTree(text), "", 0);
        } catch (JsonProcessingException e) {
            int at = (int)
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getCharOffset() + 1);
            throw new CqlFault(at, "不是 JSON / not JSON");
        }
    }

    private static Filter filter(JsonNode node, String where, int depth) {
        if (depth > DEEPEST) {
            throw fault(where, "嵌套过深 / nested too deeply");
        }
        if (node != null && (node.isBoolean() || node.has("property"))) {
            return new Filter.Truth(operand(node, where));
        }
        if (node == null || !node.path("op").isTextual() || !node.path("args").isArray()) {
            throw fault(where, "应为 {\"op\": …, \"args\": […]} / must be an operation");
        }
        String op = node.get("op").asText();
        JsonNode args = node.get("args");
        return switch (op) {
            case "and" -> new Filter.And(filters(args, where, depth));
            case "or" -> new Filter.Or(filters(args, where, depth));
            case "not" -> new Filter.Not(filter(need(args, 1, where).get(0), where + "/args/0", depth + 1));
            case "isNull" -> new Filter.IsNull(operand(need(args, 1, where).get(0), where + "/args/0"));
            case "like" ->
                new Filter.Like(
                        operand(need(args, 2, where).get(0), where + "/args/0"),
                        operand(args.get(1), where + "/args/1"));
            case "between" ->
                new Filter.Between(
                        operand(need(args, 3, where).get(0), where + "/args/0"),
                        operand(args.get(1), where + "/args/1"),
                        operand(args.get(2), where + "/args/2"));
            case "in" -> in(need(args, 2, where), where);
            default -> binary(op, args, where);
        };
    }

    private static Filter binary(String op, JsonNode args, String where) {
        String upper = op.toUpperCase(Locale.ROOT);
        boolean spatial = CqlText.SPATIAL.contains(upper);
        if (!spatial && !CqlText.COMPARISONS.contains(op)) {
            throw fault(where + "/op", "没有运算 “%s” / no such operation".formatted(op));
        }
        Operand left = operand(need(args, 2, where).get(0), where + "/args/0");
        Operand right = operand(args.get(1), where + "/args/1");
        return spatial ? new Filter.Spatial(upper, left, right) : new Filter.Comparison(op, left, right);
    }

    private static Filter in(JsonNode args, String where) {
        List<Operand> values = new ArrayList<>();
        for (JsonNode value : args.get(1)) {
            values.add(operand(value, where + "/args/1"));
        }
        if (values.isEmpty()) {
            throw fault(where + "/args/1", "应为非空列表 / must be a list with something in it");
        }
        return new Filter.In(operand(args.get(0), where + "/args/0"), values);
    }

    private static List<Filter> filters(JsonNode args, String where, int depth) {
        if (args.isEmpty()) {
            throw fault(where + "/args", "不能为空 / must not be empty");
        }
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            parts.add(filter(args.get(i), where + "/args/" + i, depth + 1));
        }
        return parts;
    }

    private static JsonNode need(JsonNode args, int number, String where) {
        if (args.size() != number) {
            throw fault(where + "/args", String.format(Locale.ROOT, "应有 %d 个 / must be %d", number, number));
        }
        return args;
    }

    private static Operand operand(JsonNode node, String where) {
        if (node.isTextual()) {
            return new Filter.Literal(node.asText(), 0);
        }
        if (node.isNumber()) {
            return new Filter.Literal(node.asDouble(), 0);
        }
        if (node.isBoolean()) {
            return new Filter.Literal(node.asBoolean(), 0);
        }
        if (node.path("property").isTextual()) {
            return new Filter.Property(node.get("property").asText(), 0);
        }
        if (node.path("date").isTextual()) {
            return new Filter.Literal(CqlText.date(text(node.get("date"))), 0);
        }
        if (node.path("timestamp").isTextual()) {
            return new Filter.Literal(CqlText.timestamp(text(node.get("timestamp"))), 0);
        }
        if (node.path("bbox").isArray()) {
            List<Double> numbers = new ArrayList<>();
            node.get("bbox").forEach(n -> numbers.add(n.isNumber() ? n.asDouble() : Double.NaN));
            return new Filter.Shape(Shapes.box(numbers, 0), 0);
        }
        if (node.has("coordinates") || node.has("geometries")) {
            return new Filter.Shape(Shapes.json(node, where), 0);
        }
        if (node.path("op").asText().equalsIgnoreCase("casei")
                && node.path("args").size() == 1) {
            return new Filter.Casei(operand(node.get("args").get(0), where + "/args/0"), 0);
        }
        throw fault(where, "应为属性、值或几何 / must be a property, a value or a geometry");
    }

    private static Token text(JsonNode node) {
        return new Token(Token.Kind.STRING, node.asText(), 0);
    }

    private static CqlFault fault(String where, String what) {
        return new CqlFault(0, (where.isEmpty() ? "/" : where) + "：" + what);
    }
}
