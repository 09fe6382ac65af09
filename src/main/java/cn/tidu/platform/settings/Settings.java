package cn.tidu.platform.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final NumberSetting PORT = new NumberSetting(
            "TIDU_PORT", 8080, 0, 65_535, Unit.NUMBER, "服务端口，0 为任一空闲端口", "TCP port to serve on, 0: any free one");
    private static final NumberSetting POOL_SIZE =
            new NumberSetting("TIDU_POOL_SIZE", 8, 1, 200, Unit.NUMBER, "数据库连接数", "database connections");
    private static final NumberSetting QUEUE_LIMIT = new NumberSetting(
            "TIDU_QUEUE_LIMIT",
            256,
            1,
            1_000_000,
            Unit.NUMBER,
            "等待数据库的请求数，超出答 503",
            "requests that may wait for the database before 503");
    private static final NumberSetting EVENT_LOOPS = new NumberSetting(
            "TIDU_EVENT_LOOPS",
            Math.min(8, Runtime.getRuntime().availableProcessors()),
            1,
            64,
            Unit.NUMBER,
            "服务 HTTP 的事件循环数",
            "event loops that serve HTTP");
    private static final NumberSetting TILE_CACHE_BYTES = new NumberSetting(
            "TIDU_TILE_CACHE_BYTES",
            64L << 20,
            0,
            1L << 40,
            Unit.BYTES,
            "矢量瓦片可用的内存",
            "memory that vector tiles may take");

    public Settings {
        metricsFrom = Set.copyOf(metricsFrom);
    }

    /**
     * One setting as help shows it.
     *
     * @param fallback what it is unless it is set
     * @param range numbers it may be, with their unit; empty: not a number
     */
    public record Described(String key, String zh, String en, String fallback, String range) {
        Described(String key, String zh, String en, String fallback) {
            this(key, zh, en, fallback, "");
        }
    }

    /** All settings with their meaning and default, for {@code --help} and the README. */
    public static List<Described> described() {
        List<Described> all = new ArrayList<>(own());
        all.addAll(SignInSettings.described());
        all.addAll(LimitSettings.described());
        return all;
    }

    private static List<Described> own() {
        return List.of(
                PORT.described(),
                new Described("TIDU_HOST", "监听地址", "address to listen on", "127.0.0.1"),
                new Described(
                        "TIDU_DATABASE_URL",
                        "PostGIS 数据库",
                        "libpq or JDBC URL of a PostGIS database",
                        "(a private cluster)"),
                new Described(
                        "TIDU_DATABASE_READ_URL",
                        "流复制只读副本的地址",
                        "URL of a streaming replica that reads go to",
                        "(none)"),
                new Described(
                        "TIDU_DATA_DIR",
                        "私有集群、密码与日志的目录",
                        "folder of the private cluster, its secrets and logs",
                        ".tidu"),
                new Described("TIDU_MAP_APPROVAL", "地图上显示的审图号", "map approval number shown on the map", "(none)"),
                POOL_SIZE.described(),
                QUEUE_LIMIT.described(),
                EVENT_LOOPS.described("(one for each core, at most 8)"),
                TILE_CACHE_BYTES.described(),
                new Described(
                        "TIDU_LOG_FORMAT",
                        "tidu.log 的写法",
                        "how tidu.log is written: json (one object a line) or text",
                        "json"),
                new Described(
                        "TIDU_METRICS_FROM",
                        "本机之外可读 /metrics 的地址",
                        "addresses that may read /metrics beside this machine",
                        "(none)"));
    }

    /**
     * Reads the settings.
     *
     * @throws SettingException naming the setting, what was found and what is expected
     */
    public static Settings from(Map<String, String> env, Path home) {
        return new Settings(
                text(env, "TIDU_HOST").orElse("127.0.0.1"),
                PORT.readInt(env),
                text(env, "TIDU_DATABASE_URL"),
                text(env, "TIDU_DATABASE_READ_URL"),
                text(env, "TIDU_DATA_DIR")
                        .map(Path::of)
                        .orElse(home.resolve(".tidu"))
                        .toAbsolutePath()
                        .normalize(),
                home.toAbsolutePath().normalize(),
                text(env, "TIDU_MAP_APPROVAL"),
                POOL_SIZE.readInt(env),
                QUEUE_LIMIT.readInt(env),
                EVENT_LOOPS.readInt(env),
                TILE_CACHE_BYTES.read(env),
                logFormat(env),
                Set.copyOf(text(env, "TIDU_METRICS_FROM")
                        .map(SignInSettings::listed)
                        .orElse(List.of())),
                SignInSettings.from(env),
                LimitSettings.from(env));
    }

    private static Optional<String> text(Map<String, String> env, String key) {
        return Optional.ofNullable(env.get(key)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static String logFormat(Map<String, String> env) {
        String format = text(env, "TIDU_LOG_FORMAT").orElse("json");
        if (!Set.of("json", "text").contains(format)) {
            throw new SettingException("TIDU_LOG_FORMAT", format, " json 或 text", "json or text");
        }
        return format;
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
