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
public record LimitSettings(Map<Limit, Integer> values) {
    public LimitSettings {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.get(Limit.SOCKET_SECONDS) <= values.get(Limit.STATEMENT_SECONDS)) {
            throw new SettingException(
                    Limit.SOCKET_SECONDS.key(),
                    values.get(Limit.SOCKET_SECONDS).toString(),
                    String.format(
                            Locale.ROOT, "more than TIDU_STATEMENT_SECONDS (%d)", values.get(Limit.STATEMENT_SECONDS)));
        }
    }

    /** The defaults. */
    public static LimitSettings defaults() {
        return from(Map.of());
    }

    static LimitSettings from(Map<String, String> env) {
        Map<Limit, Integer> values = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            values.put(limit, limit.read(env));
        }
        return new LimitSettings(values);
    }

    static List<Settings.Described> described() {
        return Stream.of(Limit.values())
                .map(limit -> new Settings.Described(limit.key(), limit.reason(), Integer.toString(limit.fallback())))
                .toList();
    }

    /** A limit as it is in force. */
    public int of(Limit limit) {
        return values.get(limit);
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
