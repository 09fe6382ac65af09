package cn.tidu.facts.enterprise;

import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What one enterprise tells of its move (企业所填指标). What is not said has no value, never 0. As JSON it is one property for
 * each {@link Figure}, null where nothing is said.
 *
 * @param values by figure, each of the class that {@link Figure.Type} names
 */
public record Figures(@JsonIgnore Map<Figure, Object> values) {
    /** Nothing is said. */
    public static final Figures NONE = new Figures(Map.of());

    public Figures {
        Map<Figure, Object> copy = new EnumMap<>(Figure.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** Reads those that a request gives; faults are told at their fields. */
    public static Figures read(JsonFields fields, Faults faults) {
        Map<Figure, Object> values = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.all()) {
            read(figure, fields, faults).ifPresent(value -> values.put(figure, value));
        }
        return new Figures(values);
    }

    private static Optional<Object> read(Figure figure, JsonFields fields, Faults faults) {
        String field = figure.field();
        return switch (figure.type()) {
            case NUMBER, SHARE -> boxed(fields.number(field, 0, figure.most()));
            case TRUTH -> fields.bool(field).map(Object.class::cast);
            case TEXT -> fields.text(field).map(Object.class::cast);
            case STAGE -> fields.text(field).flatMap(text -> stage(text, fields.at(field), faults));
            case FUNCTIONS -> fields.has(field) ? functions(fields, field, faults) : Optional.empty();
        };
    }

    private static Optional<Object> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static Optional<Object> stage(String text, String pointer, Faults faults) {
        Optional<Stage> stage = Stage.find(text);
        if (stage.isEmpty()) {
            faults.content(pointer, "应为 production, whole, expansion, outsourcing 之一 / must be one of these");
        }
        return stage.map(Object.class::cast);
    }

    private static Optional<Object> functions(JsonFields fields, String field, Faults faults) {
        Set<Function> functions = new LinkedHashSet<>();
        for (String text : fields.texts(field)) {
            Function.find(text)
                    .ifPresentOrElse(
                            functions::add,
                            () -> faults.content(
                                    fields.at(field),
                                    "“%s”应为 production, headquarters, rnd, sales 之一 / must be one of these"
                                            .formatted(text)));
        }
        return Optional.of(Collections.unmodifiableSet(functions));
    }

    /** The same with another value; null: not said. */
    public Figures with(Figure figure, Object value) {
        Map<Figure, Object> changed = new EnumMap<>(Figure.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(figure);
        } else {
            changed.put(figure, value);
        }
        return new Figures(changed);
    }

    /** A number or share, in the figure's unit. */
    public OptionalDouble number(Figure figure) {
        Double value = (Double) values.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Yes or no. */
    public Optional<Boolean> truth(Figure figure) {
        return Optional.ofNullable((Boolean) values.get(figure));
    }

    /** Free text. */
    public Optional<String> text(Figure figure) {
        return Optional.ofNullable((String) values.get(figure));
    }

    /** What moves; production if nothing is said. */
    public Stage stage() {
        return (Stage) values.getOrDefault(Figure.STAGE, Stage.PRODUCTION);
    }

    /** What the part that moves does, as it was said; empty: by the stage. */
    @SuppressWarnings("unchecked") // what FUNCTIONS is kept as
    public Set<Function> functions() {
        return (Set<Function>) values.getOrDefault(Figure.FUNCTIONS, Set.of());
    }

    /** Every figure by its name in the API: what stands for it in an answer, null where nothing is said. */
    @JsonAnyGetter
    public Map<String, Object> byField() {
        Map<String, Object> byField = new LinkedHashMap<>();
        for (Figure figure : Figure.all()) {
            byField.put(
                    figure.field(),
                    switch (figure.type()) {
                        case STAGE -> stage();
                        case FUNCTIONS -> functions();
                        case NUMBER, SHARE, TRUTH, TEXT -> values.get(figure);
                    });
        }
        return byField;
    }
}
