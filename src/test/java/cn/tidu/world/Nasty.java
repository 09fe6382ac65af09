package cn.tidu.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values that a schema asks for, and values that nobody should send; the same from the same seed. */
public final class Nasty {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "1e309",
            "NaN",
            "-Infinity",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "0x10",
            "٣",
            "true",
            "null",
            "undefined",
            "440300",
            "39",
            "2012-06-30",
            "2012-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2012-06-30/..",
            "'",
            "\"",
            "\\",
            "--",
            ";",
            "%",
            "_",
            "*",
            "\u0000",
            "a\u0000b",
            "\ufeff",
            "\u202etxt",
            "𠮷野家",
            "e\u0301\u0301\u0301",
            "\ud83d\ude00",
            "' OR 1=1 --",
            "'; DROP TABLE park; --",
            "kind IN ('htz') AND areaHa > 500",
            "name LIKE '%",
            "NOT NOT NOT kind = 'htz'",
            "S_INTERSECTS(geom,POLYGON((113 22,114 22,114 23,113 22)))",
            "S_INTERSECTS(geom,POLYGON((0 0)))",
            "S_DWITHIN(geom,POINT(113 22),1e400,m)",
            "CASEI(name)=CASEI('x')",
            "areaHa / 0 = 1",
            "areaHa BETWEEN 1 AND",
            "{\"op\":\"=\",\"args\":[{\"property\":\"kind\"},\"htz\"]}",
            "{\"op\":\"and\",\"args\":[]}",
            "{\"op\":\"=\",\"args\":[1]}",
            "(".repeat(500),
            "a=1 AND ".repeat(300) + "a=1",
            "113.1,22.1,114.2,23.2",
            "-180,-90,180,90",
            "1,2,3",
            "1,2,3,NaN",
            "1e400,0,0,0",
            "http://www.opengis.net/def/crs/EPSG/0/4547",
            "EPSG:4490",
            "EPSG:999999",
            "../../etc/passwd",
            "..\\..\\x",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "=cmd|'/c calc'!A1",
            "guidance:3,industry:1",
            "guidance:99999999999999999999999,x:0",
            "[object Object]",
            "a".repeat(3000),
            "梯".repeat(500));

    private static final double[] NUMBERS = {
        0, -0.0, 1, -1, 0.5, 2, 100, 1e-320, 1e9, 1e15, 1e308, -1e308, 2147483648.0, 4294967296.0
    };

    private static final int DEEPEST = 8;

    private final Random random;
    private final JsonNode contract;

    public Nasty(Random random, JsonNode contract) {
        this.random = random;
        this.contract = contract;
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public String text() {
        return of(TEXTS);
    }

    public JsonNode resolved(JsonNode node) {
        JsonNode now = node;
        while (now.has("$ref")) {
            now = contract.at(now.get("$ref").asText().substring(1));
        }
        return now;
    }

    /** A value for a parameter: often one that is meant, else anything. */
    public String parameter(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        if (chance(45)) {
            return text();
        }
        if (parameter.has("example")) {
            return parameter.get("example").asText();
        }
        JsonNode value = value(schema, 0);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A body by its schema, with faults here and there. */
    public JsonNode value(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (depth > DEEPEST || chance(6)) {
            return junk(depth);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return value(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth + 1);
            }
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("example") && chance(60)) {
            return schema.get("example");
        }
        JsonNode examples = schema.path("examples");
        if (examples.isArray() && !examples.isEmpty() && chance(60)) {
            return examples.get(random.nextInt(examples.size()));
        }
        return typed(schema, depth);
    }

    private JsonNode typed(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText("object");
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (name) {
            case "string" -> make.textNode(chance(50) ? word(schema) : text());
            case "integer" -> make.numberNode(chance(70) ? random.nextInt(50) : (long) number());
            case "number" -> make.numberNode(chance(60) ? random.nextInt(1000) / 10.0 : number());
            case "boolean" -> make.booleanNode(random.nextBoolean());
            case "null" -> make.nullNode();
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private static String word(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-21";
            case "date-time" -> "2026-11-21T00:00:00Z";
            case "uuid" -> "00000000-0000-0000-0000-000000000000";
            default -> "440306";
        };
    }

    private double number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int size = chance(5) ? 300 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            if (chance(required ? 95 : 30)) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        if (chance(4)) {
            object.set(text(), junk(depth));
        }
        return object;
    }

    private JsonNode junk(int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(number());
            case 2 -> make.booleanNode(true);
            case 3 -> make.arrayNode().add(depth < DEEPEST ? junk(depth + 1) : make.nullNode());
            case 4 -> make.objectNode().set(text(), make.textNode(text()));
            default -> make.textNode(text());
        };
    }

    /** What is no JSON at all, or too much of it. */
    public byte[] garbage() {
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> "{".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 2 -> "[".repeat(5000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 3 -> "{\"a\":1,\"a\":2}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 4 -> "{\"enterprise\":NaN}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 5 -> new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0};
            case 6 ->
                "{\"name\":\"\\ud800\",\"password\":\"\\u0000\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 7 -> ("1" + "0".repeat(5000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            default -> text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }
}
