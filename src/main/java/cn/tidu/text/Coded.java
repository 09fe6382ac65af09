package cn.tidu.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A constant that data and the API know by a code (代码): the name in lower case with hyphens, unless it says otherwise. */
public interface Coded {

    /** Name of the constant. */
    String name();

    /** As it stands in data and in the API. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a code; empty if there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> all, String code) {
        return Arrays.stream(all.getEnumConstants())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /**
     * The constant of a code.
     *
     * @throws IllegalArgumentException if there is none; it names the codes there are
     */
    static <E extends Enum<E> & Coded> E of(Class<E> all, String code) {
        return find(all, code)
                .orElseThrow(() -> new IllegalArgumentException("“%s”应为 %s 之一 / must be one of these"
                        .formatted(
                                code,
                                String.join(", ", codes(all).stream().sorted().toList()))));
    }

    /** All codes. */
    static <E extends Enum<E> & Coded> Set<String> codes(Class<E> all) {
        return Arrays.stream(all.getEnumConstants()).map(Coded::code).collect(Collectors.toUnmodifiableSet());
    }
}
