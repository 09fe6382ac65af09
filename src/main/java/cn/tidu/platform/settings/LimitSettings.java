package cn.tidu.platform.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The limits in force (生效限额).
 *
 * @param values each limit
 */
public record LimitSettings(Map<Limit, Long> values) {
    public LimitSettings {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.get(Limit.SOCKET_SECONDS) <= values.get(Limit.STATEMENT_SECONDS)) {
            throw new SettingException(
                    Limit.SOCKET_SECONDS.key(),
                    values.get(Limit.SOCKET_SECONDS).toString(),
                    String.format(Locale.ROOT, "大于 TIDU_STATEMENT_SECONDS（%d）的数", values.get(Limit.STATEMENT_SECONDS)),
                    String.format(
                            Locale.ROOT, "more than TIDU_STATEMENT_SECONDS (%d)", values.get(Limit.STATEMENT_SECONDS)));
        }
    }

    /** The defaults. */
    public static LimitSettings defaults() {
        return from(Map.of());
    }

    static LimitSettings from(Map<String, String> env) {
        Map<Limit, Long> values = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            values.put(limit, limit.number().read(env));
        }
        return new LimitSettings(values);
    }

    static List<Settings.Described> described() {
        return Stream.of(Limit.values())
                .map(limit -> limit.number().described())
                .toList();
    }

    /**
     * A limit as it is in force.
     *
     * @throws IllegalArgumentException if its range is beyond {@code int}: ask for {@link #whole}
     */
    public int of(Limit limit) {
        if (!limit.number().small()) {
            throw new IllegalArgumentException(limit + " may be larger than an int");
        }
        return Math.toIntExact(whole(limit));
    }

    /** The same, of any range. */
    public long whole(Limit limit) {
        return values.get(limit);
    }

    /** Those of a file to import, together. */
    public ImportLimits imports() {
        return new ImportLimits(
                whole(Limit.IMPORT_MAX_BYTES),
                whole(Limit.IMPORT_MAX_UNPACKED_BYTES),
                of(Limit.IMPORT_MAX_RATIO),
                of(Limit.IMPORT_MAX_ENTRIES),
                whole(Limit.IMPORT_MAX_FEATURES),
                of(Limit.IMPORT_MAX_VERTICES));
    }

    /** One that is a time. */
    public Duration seconds(Limit limit) {
        return Duration.ofSeconds(of(limit));
    }

    /** One {@code key=value} each. */
    public List<String> printed() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .toList();
    }
}
