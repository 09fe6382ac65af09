package cn.tidu.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shapes of bodies that have been compared with the contract: the same fields with values of the same types. A shape is compared in full
 * a few times, since values of an enumeration differ; the thousandth firm of a list tells nothing that the first did not.
 */
final class KnownShapes {
    private static final int LOOKS = 3;

    private final Map<String, Integer> looks = new ConcurrentHashMap<>();

    /**
     * Whether the shape has been compared often enough; asking counts.
     *
     * @param what the operation, the status and the type of the body
     */
    boolean known(String what, JsonNode body) {
        String shape = shape(body);
        return looks.merge(what + ' ' + shape.length() + ' ' + shape.hashCode(), 1, Integer::sum) > LOOKS;
    }

    static String shape(JsonNode node) {
        if (node.isObject()) {
            StringBuilder fields = new StringBuilder("{");
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(field -> fields.append(field.getKey()).append(':').append(shape(field.getValue())));
            return fields.append('}').toString();
        }
        if (node.isArray()) {
            TreeSet<String> elements = new TreeSet<>();
            node.forEach(element -> elements.add(shape(element)));
            return elements.toString();
        }
        return node.isIntegralNumber() ? "i" : node.getNodeType().name().substring(0, 3);
    }
}
