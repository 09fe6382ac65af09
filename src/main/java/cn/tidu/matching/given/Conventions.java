package cn.tidu.matching.given;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of Tidu's own convention that criteria use (约定值), as data: each with its unit, its meaning and its reason. */
public final class Conventions {
    private final Map<String, Convention> byId;

    /**
     * One figure.
     *
     * @param id id, the criterion's first
     * @param value the figure
     * @param unit its unit, null without one
     * @param meaning what it does
     * @param meaningEn the same in English
     * @param source why this figure
     */
    public record Convention(String id, double value, String unit, String meaning, String meaningEn, String source) {}

    public Conventions(Collection<Convention> all) {
        byId = all.stream().collect(Collectors.toMap(Convention::id, Function.identity()));
    }

    /**
     * The figure of an id.
     *
     * @throws IllegalArgumentException if {@code conventions.csv} lacks it
     */
    public double of(String id) {
        Convention found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("conventions.csv 缺少 %s / lacks it".formatted(id));
        }
        return found.value();
    }
}
