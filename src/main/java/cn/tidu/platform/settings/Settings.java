package cn.tidu.platform.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting of the server (设置), read once from the environment, validated here and immutable afterwards.
 *
 * @param host address to listen on ({@code TIDU_HOST})
 * @param port TCP port to listen on ({@code TIDU_PORT}), 0 for any free one
 * @param databaseUrl libpq or JDBC URL of a PostGIS database ({@code TIDU_DATABASE_URL}); empty: a private cluster
 * @param databaseReadUrl URL of a streaming replica that reads go to ({@code TIDU_DATABASE_READ_URL}); empty: none
 * @param dataDir folder of the private cluster, its secrets and logs ({@code TIDU_DATA_DIR})
 * @param home the project folder, with {@code gis-data} and {@code web/dist}
 * @param mapApproval approval number of the published map, 审图号 ({@code TIDU_MAP_APPROVAL})
 * @param poolSize database connections ({@code TIDU_POOL_SIZE})
 * @param queueLimit requests that may wait for a database worker before 503 ({@code TIDU_QUEUE_LIMIT})
 * @param eventLoops event loops that serve HTTP ({@code TIDU_EVENT_LOOPS})
 * @param tileCacheBytes memory that vector tiles may take ({@code TIDU_TILE_CACHE_BYTES})
 * @param logFormat how {@code tidu.log} is written, {@code json} or {@code text} ({@code TIDU_LOG_FORMAT})
 * @param metricsFrom addresses that may read {@code /metrics}, beside this machine ({@code TIDU_METRICS_FROM})
 * @param signIn accounts and sign-in
 * @param limits how much is taken at once, from whom and for how long
 */
public record Settings(
        String host,
        int port,
        Optional<String> databaseUrl,
        Optional<String> databaseReadUrl,
        Path dataDir,
        Path home,
        Optional<String> mapApproval,
        int poolSize,
        int queueLimit,
        int eventLoops,
        long tileCacheBytes,
        String logFormat,
        Set<String> metricsFrom,
        SignInSettings signIn,
        LimitSettings limits) {

    public Settings {
        metricsFrom = Set.copyOf(metricsFrom);
        if (!Set.of("json", "text").contains(logFormat)) {
            throw new SettingException("TIDU_LOG_FORMAT", logFormat, "json or text");
        }
        if (port < 0 || port > 65535) {
            throw new SettingException("TIDU_PORT", Integer.toString(port), "a port number from 0 to 65535");
        }
        if (poolSize < 1 || poolSize > 200) {
            throw new SettingException("TIDU_POOL_SIZE", Integer.toString(poolSize), "a number from 1 to 200");
        }
        if (eventLoops < 1 || eventLoops > 64) {
            throw new SettingException("TIDU_EVENT_LOOPS", Integer.toString(eventLoops), "a number from 1 to 64");
        }
        if (tileCacheBytes < 0) {
            throw new SettingException("TIDU_TILE_CACHE_BYTES", Long.toString(tileCacheBytes), "a number of bytes");
        }
        if (queueLimit < 1) {
            throw new SettingException("TIDU_QUEUE_LIMIT", Integer.toString(queueLimit), "a number of at least 1");
        }
    }

    /** One setting as help shows it. */
    public record Described(String key, String description, String fallback) {}

    /** All settings with their meaning and default, for {@code --help} and the README. */
    public static List<Described> described() {
        List<Described> all = new ArrayList<>(own());
        all.addAll(SignInSettings.described());
        all.addAll(LimitSettings.described());
        return all;
    }

    private static List<Described> own() {
        return List.of(
                new Described("TIDU_PORT", "TCP port to serve on", "8080"),
                new Described("TIDU_HOST", "address to listen on", "127.0.0.1"),
                new Described("TIDU_DATABASE_URL", "libpq or JDBC URL of a PostGIS database", "(a private cluster)"),
                new Described("TIDU_DATABASE_READ_URL", "URL of a streaming replica that reads go to", "(none)"),
                new Described("TIDU_DATA_DIR", "folder of the private cluster, its secrets and logs", ".tidu"),
                new Described("TIDU_MAP_APPROVAL", "map approval number (审图号) shown on the map", "(none)"),
                new Described("TIDU_POOL_SIZE", "database connections", "8"),
                new Described("TIDU_QUEUE_LIMIT", "requests that may wait for the database before 503", "256"),
                new Described("TIDU_EVENT_LOOPS", "event loops that serve HTTP", "(one for each core, at most 8)"),
                new Described("TIDU_TILE_CACHE_BYTES", "memory that vector tiles may take", "67108864"),
                new Described("TIDU_LOG_FORMAT", "how tidu.log is written: json (one object a line) or text", "json"),
                new Described("TIDU_METRICS_FROM", "addresses that may read /metrics beside this machine", "(none)"),
                new Described("TIDU_IMPORT_MAX_BYTES", "size of a file to import", "209715200"),
                new Described("TIDU_IMPORT_MAX_UNPACKED_BYTES", "size of all that is unpacked from it", "2147483648"),
                new Described("TIDU_IMPORT_MAX_RATIO", "how many times its size an archive may unpack to", "100"),
                new Described("TIDU_IMPORT_MAX_ENTRIES", "files within an archive", "200"),
                new Described("TIDU_IMPORT_MAX_FEATURES", "features or rows of a file", "2000000"),
                new Described("TIDU_IMPORT_MAX_VERTICES", "vertices of one feature", "200000"));
    }

    /**
     * Reads the settings.
     *
     * @throws SettingException naming the setting, what was found and what is expected
     */
    public static Settings from(Map<String, String> env, Path home) {
        return new Settings(
                text(env, "TIDU_HOST").orElse("127.0.0.1"),
                number(env, "TIDU_PORT", 8080),
                text(env, "TIDU_DATABASE_URL"),
                text(env, "TIDU_DATABASE_READ_URL"),
                text(env, "TIDU_DATA_DIR")
                        .map(Path::of)
                        .orElse(home.resolve(".tidu"))
                        .toAbsolutePath()
                        .normalize(),
                home.toAbsolutePath().normalize(),
                text(env, "TIDU_MAP_APPROVAL"),
                number(env, "TIDU_POOL_SIZE", 8),
                number(env, "TIDU_QUEUE_LIMIT", 256),
                number(env, "TIDU_EVENT_LOOPS", Math.min(8, Runtime.getRuntime().availableProcessors())),
                number(env, "TIDU_TILE_CACHE_BYTES", 64 << 20),
                text(env, "TIDU_LOG_FORMAT").orElse("json"),
                Set.copyOf(text(env, "TIDU_METRICS_FROM")
                        .map(SignInSettings::listed)
                        .orElse(List.of())),
                SignInSettings.from(env),
                LimitSettings.from(env));
    }

    private static Optional<String> text(Map<String, String> env, String key) {
        return Optional.ofNullable(env.get(key)).map(String::strip).filter(v -> !v.isEmpty());
    }

    static int number(Map<String, String> env, String key, int fallback, int least, int most) {
        int value = number(env, key, fallback);
        if (value < least || value > most) {
            throw new SettingException(
                    key, Integer.toString(value), String.format(Locale.ROOT, "a number from %d to %d", least, most));
        }
        return value;
    }

    private static int number(Map<String, String> env, String key, int fallback) {
        Optional<String> value = text(env, key);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(value.get());
        } catch (NumberFormatException e) {
            throw new SettingException(key, value.get(), "a whole number");
        }
    }

    /** The settings in force, one {@code key=value} each, without secrets. */
    public List<String> printed() {
        List<String> lines = new ArrayList<>();
        lines.add("TIDU_HOST=" + host);
        lines.add("TIDU_PORT=" + port);
        lines.add("TIDU_DATABASE_URL=" + (databaseUrl.isPresent() ? "(set)" : "(private cluster)"));
        lines.add("TIDU_DATABASE_READ_URL=" + (databaseReadUrl.isPresent() ? "(set)" : "(none)"));
        lines.add("TIDU_DATA_DIR=" + dataDir);
        lines.add("TIDU_POOL_SIZE=" + poolSize);
        lines.add("TIDU_QUEUE_LIMIT=" + queueLimit);
        lines.add("TIDU_EVENT_LOOPS=" + eventLoops);
        lines.add("TIDU_TILE_CACHE_BYTES=" + tileCacheBytes);
        lines.add("TIDU_LOG_FORMAT=" + logFormat);
        lines.addAll(limits.printed());
        return lines;
    }
}
