package cn.tidu.platform.settings;

import java.util.Map;
import java.util.Optional;

/** Every limit of the server (限额): its setting, default and range, and why it is there. */
public enum Limit {
    JSON_MAX_BYTES(
            1 << 20,
            1 << 10,
            64 << 20,
            "bytes of a JSON body; it is read into memory, so few of them must not fill it (一次请求的 JSON 上限)"),
    SIGN_IN_MAX_BYTES(
            16 << 10,
            1 << 10,
            1 << 20,
            "bytes of a body at the sign-in, account and token addresses; strangers send them and none needs more"),
    HEADER_SECONDS(
            20,
            1,
            600,
            "seconds for the first request line and headers of a connection; slow ones hold a connection each"),
    IDLE_SECONDS(75, 5, 3600, "seconds without a request or traffic after which a connection is closed"),
    BODY_SECONDS(
            20,
            1,
            3600,
            "seconds a body may take, and one more for every TIDU_BODY_BYTES_PER_SECOND that came; else 408"),
    BODY_BYTES_PER_SECOND(
            500, 1, 100_000_000, "least speed of a body after that, as Apache's mod_reqtimeout has it by default"),
    MAX_CONNECTIONS(4096, 16, 1_000_000, "open connections; each holds a file descriptor and the process has so many"),
    CLIENT_RATE(
            100,
            0,
            1_000_000,
            "requests a second of one client (account, else address), 429 beyond; matching, downloads and uploads count as 10; 0: unlimited"),
    CLIENT_BURST(
            1000,
            1,
            10_000_000,
            "requests a client may make at once before that rate holds; a page with its map makes about 100"),
    LIMIT_LOOPBACK(
            0, 0, 1, "1: clients on this machine are limited too; they are its operator's own programs and benchmarks"),
    HEAVY_AT_ONCE(
            2,
            1,
            64,
            "group and park matching, shortlists and downloads at once, each kind; they take seconds of processor time"),
    HEAVY_QUEUE(8, 0, 10_000, "how many of each kind may wait for that; a longer queue would only be given up on"),
    TILES_AT_ONCE(
            0,
            0,
            256,
            "tiles computed at once, 0: one more than processors; more only take it from one another and from health"),
    TILE_QUEUE(1000, 0, 100_000, "tiles that may wait for that; beyond it 503 with Retry-After"),
    ANSWERS_BYTES(
            0,
            0,
            2_000_000_000,
            "bytes of answers to matches kept for who asks the same again; 0: a sixteenth of the memory, 16 MiB to 256 MiB"),
    BATCHES_AT_ONCE(8, 1, 64, "lists that are ranked at once; each keeps a file and a connection"),
    IMPORT_QUEUE(16, 0, 1000, "uploads that wait for the one import that runs; each keeps its file on disk"),
    LIST_MAX(2000, 1, 100_000, "rows of one page of a list; more are had by its next link"),
    DRAIN_SECONDS(
            20,
            0,
            600,
            "seconds that running jobs, then requests, have to end when the server is told to stop; above it they are ended"),
    STATEMENT_SECONDS(55, 1, 3600, "seconds of one statement in the database; a worker waits for it"),
    SOCKET_SECONDS(
            60,
            1,
            7200,
            "seconds without an answer of the database until its connection is given up; above TIDU_STATEMENT_SECONDS"),
    CONNECTION_WAIT_MILLIS(5000, 250, 600_000, "how long a request waits for a connection of the pool before 503, ms"),
    IMPORT_STATEMENT_SECONDS(3600, 60, 86_400, "seconds of one statement that stores a whole import"),
    READING_STILL_SECONDS(
            60,
            1,
            3600,
            "seconds the process that reads a file may be waited for without a row; a tangled file has no end"),
    READING_SECONDS(900, 1, 86_400, "seconds it may be waited for in all, for one file"),
    READING_MEGABYTES(
            128,
            64,
            16_384,
            "MiB of heap of that process; two at once and what they need beside it must fit the machine"),
    READING_QUEUE(
            16, 0, 1000, "files that may wait for one of the two processes; a longer queue would only be given up on"),
    READING_WAIT_SECONDS(60, 1, 3600, "seconds they wait before 503");

    private final int fallback;
    private final int least;
    private final int most;
    private final String reason;

    Limit(int fallback, int least, int most, String reason) {
        this.fallback = fallback;
        this.least = least;
        this.most = most;
        this.reason = reason;
    }

    /** Name of its setting. */
    public String key() {
        return "TIDU_" + name();
    }

    /** What it is unless it is set. */
    public int fallback() {
        return fallback;
    }

    /** What it limits, and why. */
    public String reason() {
        return reason;
    }

    int read(Map<String, String> env) {
        return Optional.ofNullable(env.get(key()))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .isEmpty()
                ? fallback
                : Settings.number(env, key(), fallback, least, most);
    }
}
