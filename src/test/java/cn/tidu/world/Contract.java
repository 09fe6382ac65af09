package cn.tidu.world;

import cn.tidu.app.ApiContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The contract as a judge of bodies (契约). Where it does not say whether an object may have fields beyond those described, it may not:
 * what is sent but not described is an error.
 */
final class Contract {
    /** An operation, by the method in lower case and the pattern of its paths. */
    record Operation(String method, String template, Pattern path, JsonNode said) {
        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + template;
        }
    }

    private static final String ID = "https://tidu.invalid/contract";
    private static final String COMPONENT = "#/components/schemas/";
    /** Of a component as a part of another: fields beyond its own are the other's. */
    private static final String OPEN = ".open";

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Schema root;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Contract() {
        this(ApiContract.tree());
    }

    Contract(JsonNode document) {
        this.document = document;
        ObjectNode judged = JsonNodeFactory.instance.objectNode();
        judged.put("$id", ID);
        judged.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        ObjectNode defs = judged.putObject("$defs");
        document.at("/components/schemas").properties().forEach(component -> {
            defs.set(component.getKey(), closed(component.getValue()));
            defs.set(component.getKey() + OPEN, open(component.getValue()));
        });
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                add(defs, path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        operations.sort(Comparator.comparing((Operation operation) ->
                operation.template().chars().filter(c -> c == '{').count()));
        // parts of one schema, each read when it is first needed: by its address each would be a copy of the whole
        root = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .preloadSchema(false)
                                .build()))
                .getSchema(SchemaLocation.of(ID), judged);
    }

    private void add(ObjectNode defs, String template, String method, JsonNode said) {
        String pattern = Pattern.compile("\\{[^}]*}").splitAsStream(template + " ").toList().stream()
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElseThrow();
        Operation operation = new Operation(method, template, Pattern.compile(pattern), said);
        operations.add(operation);
        said.at("/requestBody/content").properties().forEach(kind -> body(defs, operation, "request", kind));
        said.path("responses").properties().forEach(answer -> content(answer.getValue())
                .properties()
                .forEach(kind -> body(defs, operation, answer.getKey(), kind)));
    }

    /** The kinds of bodies of an answer. */
    JsonNode content(JsonNode answer) {
        return resolved(answer).path("content");
    }

    /** Every status of an operation with the schema of each kind of body it may have. */
    void answers(Operation operation, BiConsumer<String, JsonNode> each) {
        operation.said().path("responses").properties().forEach(answer -> content(answer.getValue())
                .forEach(kind -> {
                    if (kind.has("schema")) {
                        each.accept(answer.getKey(), kind.get("schema"));
                    }
                }));
    }

    private static void body(ObjectNode defs, Operation operation, String which, Map.Entry<String, JsonNode> kind) {
        if (kind.getValue().has("schema")) {
            defs.set(
                    name(operation, which, kind.getKey()),
                    closed(kind.getValue().get("schema")));
        }
    }

    private static String name(Operation operation, String which, String type) {
        return (operation.said().path("operationId").asText() + "." + which + "." + type)
                .replaceAll("[^A-Za-z0-9.]", "-");
    }

    /** What a reference stands for, or the thing itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") && !node.get("$ref").asText().isEmpty()
                ? document.at(node.get("$ref").asText().substring(1))
                : node;
    }

    /** The operation that a request is for; none for what the contract does not speak of. */
    Optional<Operation> find(String method, String path) {
        String asked = method.equals("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT);
        return operations.stream()
                .filter(operation -> operation.method().equals(asked)
                        && operation.path().matcher(path + " ").matches())
                .findFirst();
    }

    /** How the contract describes the body of an answer. */
    JsonNode schema(Operation operation, String status, String type) {
        return content(operation.said().path("responses").path(status))
                .path(type)
                .path("schema");
    }

    /** All operations. */
    List<Operation> operations() {
        return operations;
    }

    /** What is wrong with a body of a kind that the contract describes; nothing if it is as described. */
    List<String> faults(Operation operation, String which, String type, JsonNode body) {
        return schemas
                .computeIfAbsent(
                        name(operation, which, type),
                        name -> root.getSubSchema(SchemaLocation.Fragment.of("/$defs/" + name)))
                .validate(body)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .distinct()
                .toList();
    }

    /** A schema whose objects have no fields but those described, at every depth. */
    private static JsonNode closed(JsonNode schema) {
        JsonNode copy = open(schema);
        if (!(copy instanceof ObjectNode object)) {
            return copy;
        }
        boolean objects = object.has("properties") || isObject(object.path("type"));
        if (object.has("allOf")) {
            object.put("unevaluatedProperties", false);
        } else if (objects && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        return object;
    }

    private static boolean isObject(JsonNode type) {
        return type.asText().equals("object")
                || (type.isArray() && type.toString().contains("\"object\""));
    }

    /** The same, but the schema itself may be a part of a larger one. */
    private static JsonNode open(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schema.properties()
                .forEach(keyword -> copy.set(keyword.getKey(), inside(keyword.getKey(), keyword.getValue())));
        return copy;
    }

    private static JsonNode inside(String keyword, JsonNode value) {
        return switch (keyword) {
            case "$ref" -> JsonNodeFactory.instance.textNode(value.asText().replace(COMPONENT, "#/$defs/"));
            case "properties" -> {
                ObjectNode properties = JsonNodeFactory.instance.objectNode();
                value.properties().forEach(property -> properties.set(property.getKey(), closed(property.getValue())));
                yield properties;
            }
            case "items", "additionalProperties", "propertyNames" -> closed(value);
            case "oneOf", "anyOf" -> each(value, false);
            case "allOf" -> each(value, true);
            default -> value;
        };
    }

    private static ArrayNode each(JsonNode schemas, boolean parts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode schema : schemas) {
            JsonNode one = parts ? open(schema) : closed(schema);
            if (parts && one.has("$ref")) {
                ((ObjectNode) one).put("$ref", one.get("$ref").asText() + OPEN);
            }
            all.add(one);
        }
        return all;
    }
}
