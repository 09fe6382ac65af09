package cn.tidu.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the fields of one JSON object strictly: wrong types and unknown names become {@link Faults}. */
public final class JsonFields {
    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private JsonFields(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** The object at a pointer; anything else is a fault and reads as empty. */
    public static JsonFields of(JsonNode node, String pointer, Faults faults) {
        if (!node.isObject()) {
            faults.form(pointer, "应为对象 / must be an object");
            return new JsonFields(Json.tree(java.util.Map.of()), pointer, faults);
        }
        return new JsonFields(node, pointer, faults);
    }

    public String at(String name) {
        return pointer + "/" + name;
    }

    /** Whether the field is given and not null. */
    public boolean has(String name) {
        known.add(name);
        return node.hasNonNull(name);
    }

    public Optional<JsonNode> node(String name) {
        return has(name) ? Optional.of(node.get(name)) : Optional.empty();
    }

    /** A nested object. */
    public Optional<JsonFields> object(String name) {
        return node(name).map(child -> of(child, at(name), faults));
    }

    public Optional<String> text(String name) {
        Optional<JsonNode> child = node(name);
        if (child.isPresent() && !child.get().isTextual()) {
            faults.form(at(name), "应为字符串 / must be a string");
            return Optional.empty();
        }
        return child.map(c -> sound(c.asText(), at(name)).strip()).filter(t -> !t.isEmpty());
    }

    /** What the database can keep: it knows no null character. */
    private String sound(String text, String pointer) {
        if (text.indexOf('\0') < 0) {
            return text;
        }
        faults.content(pointer, "含空字符 U+0000，请去掉 / holds a null character, take it out");
        return text.replace("\0", "");
    }

    /** A finite number of at least {@code least}. */
    public OptionalDouble number(String name, double least, double most) {
        Optional<JsonNode> child = node(name);
        if (child.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!child.get().isNumber()) {
            faults.form(at(name), "应为数字 / must be a number");
            return OptionalDouble.empty();
        }
        double value = child.get().asDouble();
        if (!Double.isFinite(value) || value < least || value > most) {
            faults.content(at(name), "应在 %s 与 %s 之间 / must lie between them".formatted(plain(least), plain(most)));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    /** A whole number. */
    public Optional<Integer> integer(String name, int least, int most) {
        Optional<JsonNode> child = node(name);
        if (child.isPresent() && !child.get().isIntegralNumber()) {
            faults.form(at(name), "应为整数 / must be a whole number");
            return Optional.empty();
        }
        OptionalDouble value = number(name, least, most);
        return value.isPresent() ? Optional.of((int) value.getAsDouble()) : Optional.empty();
    }

    public Optional<Boolean> bool(String name) {
        Optional<JsonNode> child = node(name);
        if (child.isPresent() && !child.get().isBoolean()) {
            faults.form(at(name), "应为 true 或 false / must be true or false");
            return Optional.empty();
        }
        return child.map(JsonNode::asBoolean);
    }

    /** An ISO date. */
    public Optional<LocalDate> date(String name) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(IsoDay.parse(value));
            } catch (DateTimeException e) {
                faults.form(at(name), "应为日期，如 2012-06-30 / must be a date such as 2012-06-30");
                return Optional.empty();
            }
        });
    }

    /** A list of strings. */
    public List<String> texts(String name) {
        List<String> values = new ArrayList<>();
        node(name).ifPresent(child -> {
            if (!child.isArray()) {
                faults.form(at(name), "应为字符串数组 / must be an array of strings");
                return;
            }
            for (int i = 0; i < child.size(); i++) {
                if (child.get(i).isTextual()) {
                    values.add(sound(child.get(i).asText(), at(name) + "/" + i));
                } else {
                    faults.form(at(name) + "/" + i, "应为字符串 / must be a string");
                }
            }
        });
        return values;
    }

    /** Names of all fields that are present; for maps with free keys. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A field must be there. */
    public void require(String name) {
        if (!has(name)) {
            faults.form(at(name), "缺少必填项 / is required");
        } else if (node.get(name).isTextual() && node.get(name).asText().isBlank()) {
            faults.form(at(name), "不能为空 / must not be blank");
        }
    }

    /** Names every field nobody asked for. */
    public void rejectUnknown() {
        for (String name : names()) {
            if (!known.contains(name)) {
                faults.form(
                        at(name),
                        "未知字段，可用：%s / unknown field"
                                .formatted(String.join(
                                        ", ", known.stream().sorted().toList())));
            }
        }
    }
}
