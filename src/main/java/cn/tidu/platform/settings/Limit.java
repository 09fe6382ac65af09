package cn.tidu.platform.settings;

/** Every limit of the server (限额): its setting, default, range and unit, and why it is there. */
public enum Limit {
    JSON_MAX_BYTES(
            1 << 20,
            1 << 10,
            64 << 20,
            Unit.BYTES,
            "JSON 请求体字节数；读入内存，几个大的就会占满",
            "bytes of a JSON body; it is read into memory, so few of them must not fill it"),
    SIGN_IN_MAX_BYTES(
            16 << 10,
            1 << 10,
            1 << 20,
            Unit.BYTES,
            "登录、账户、令牌各地址的请求体字节数；陌生人也能发，用不着更多",
            "bytes of a body at the sign-in, account and token addresses; strangers send them and none needs more"),
    HEADER_SECONDS(
            20,
            1,
            600,
            Unit.SECONDS,
            "一个连接的第一个请求头须在几秒内收齐；慢的各占一个连接",
            "seconds for the first request line and headers of a connection; slow ones hold a connection each"),
    IDLE_SECONDS(
            75,
            5,
            3600,
            Unit.SECONDS,
            "没有请求、没有数据的连接几秒后关闭",
            "seconds without a request or traffic after which a connection is closed"),
    BODY_SECONDS(
            20,
            1,
            3600,
            Unit.SECONDS,
            "请求体须在几秒内收完，每收到一份 TIDU_BODY_BYTES_PER_SECOND 多给一秒；否则 408",
            "seconds a body may take, and one more for every TIDU_BODY_BYTES_PER_SECOND that came; else 408"),
    BODY_BYTES_PER_SECOND(
            500,
            1,
            100_000_000,
            Unit.BYTES_PER_SECOND,
            "此后请求体的最低速度，同 Apache mod_reqtimeout 的默认值",
            "least speed of a body after that, as Apache's mod_reqtimeout has it by default"),
    ANSWER_SECONDS(
            30,
            1,
            3600,
            Unit.SECONDS,
            "下载、批量匹配的应答没有人读几秒后断开，每读走一份 TIDU_ANSWER_BYTES_PER_SECOND 挣回一秒，至多回到原数",
            "seconds that the answer of a download or a batch is kept for a client that reads nothing; every TIDU_ANSWER_BYTES_PER_SECOND read earn one back, up to as many"),
    ANSWER_BYTES_PER_SECOND(
            1000,
            1,
            100_000_000,
            Unit.BYTES_PER_SECOND,
            "读这些应答的最低速度；更慢的占着位置和文件",
            "least speed at which these are read; a slower client holds a place or a file"),
    MAX_CONNECTIONS(
            4096,
            16,
            1_000_000,
            Unit.NUMBER,
            "同时打开的连接数；每个占一个文件描述符",
            "open connections; each holds a file descriptor and the process has so many"),
    CLIENT_RATE(
            100,
            0,
            1_000_000,
            Unit.PER_SECOND,
            "每个来者（账户，未登录按地址）每秒的请求数，超出答 429 和 Retry-After；匹配、下载、上传一次算 10；0 为不限",
            "requests a second of one client (account, else address), 429 beyond; matching, downloads and uploads count as 10; 0: unlimited"),
    CLIENT_BURST(
            1000,
            1,
            10_000_000,
            Unit.NUMBER,
            "一时可以连发的请求数；打开一页连同地图约 100 个",
            "requests a client may make at once before that rate holds; a page with its map makes about 100"),
    LIMIT_LOOPBACK(
            0,
            0,
            1,
            Unit.SWITCH,
            "1 则本机的来者也限速；本机的是运维自己的程序和测速",
            "1: clients on this machine are limited too; they are its operator's own programs and benchmarks"),
    HEAVY_AT_ONCE(
            2,
            1,
            64,
            Unit.NUMBER,
            "组团与园区匹配、名单、下载各同时进行几个；它们各要几秒处理器；下载时一个来者至多占一半",
            "group and park matching, shortlists and downloads at once, each kind; they take seconds of processor time; one client has at most half of the downloads"),
    HEAVY_QUEUE(
            8,
            0,
            10_000,
            Unit.NUMBER,
            "各可排队几个，超出答 503；再长也等不到",
            "how many of each kind may wait for that; a longer queue would only be given up on"),
    TILES_AT_ONCE(
            0,
            0,
            256,
            Unit.NUMBER,
            "同时计算的瓦片；0 为处理器核数加 1；再多只是互相、也与健康检查争处理器",
            "tiles computed at once, 0: one more than processors; more only take it from one another and from health"),
    TILE_QUEUE(
            1000,
            0,
            100_000,
            Unit.NUMBER,
            "可排队等计算的瓦片，超出答 503 和 Retry-After",
            "tiles that may wait for that; beyond it 503 with Retry-After"),
    ANSWERS_BYTES(
            0,
            0,
            2_000_000_000,
            Unit.BYTES,
            "留存的匹配应答字节数，同样的问题再问时直接作答；0 为 Java 内存的十六分之一，16 至 256 MiB",
            "bytes of answers to matches kept for who asks the same again; 0: a sixteenth of the memory, 16 MiB to 256 MiB"),
    BATCHES_AT_ONCE(
            8,
            1,
            64,
            Unit.NUMBER,
            "同时进行的批量匹配，一个来者至多占一半；各占一个文件、一个连接",
            "lists that are ranked at once, at most half of them one client's; each keeps a file and a connection"),
    IMPORT_MAX_BYTES(200L << 20, 1, 999_999_999_999_999L, Unit.BYTES, "要导入的文件的字节数", "bytes of a file to import"),
    IMPORT_MAX_UNPACKED_BYTES(
            2L << 30,
            1,
            999_999_999_999_999L,
            Unit.BYTES,
            "解压后的总字节数；解压炸弹到此为止",
            "bytes of all that is unpacked from it; a zip bomb ends here"),
    IMPORT_MAX_RATIO(
            100,
            1,
            Integer.MAX_VALUE,
            Unit.TIMES,
            "压缩包里一个文件解压后至多是原来的几倍",
            "how many times its packed size a file in an archive may unpack to"),
    IMPORT_MAX_ENTRIES(200, 1, Integer.MAX_VALUE, Unit.NUMBER, "压缩包内的文件数", "files within an archive"),
    IMPORT_MAX_FEATURES(2_000_000, 1, 999_999_999_999_999L, Unit.NUMBER, "一个文件的要素数或行数", "features or rows of a file"),
    IMPORT_MAX_VERTICES(200_000, 1, Integer.MAX_VALUE, Unit.NUMBER, "一个要素的顶点数", "vertices of one feature"),
    IMPORT_QUEUE(
            16,
            0,
            1000,
            Unit.NUMBER,
            "排队等导入的上传；文件各留在磁盘上",
            "uploads that wait for the one import that runs; each keeps its file on disk"),
    LIST_MAX(
            2000,
            1,
            100_000,
            Unit.NUMBER,
            "列表一页的行数；其余按 next 链接取",
            "rows of one page of a list; more are had by its next link"),
    DRAIN_SECONDS(
            20,
            0,
            600,
            Unit.SECONDS,
            "停止时，进行中的作业、然后是请求，各有几秒结束；到时中断",
            "seconds that running jobs, then requests, have to end when the server is told to stop; above it they are ended"),
    STATEMENT_SECONDS(
            55,
            1,
            3600,
            Unit.SECONDS,
            "数据库一条语句的秒数；有工作线程等着它",
            "seconds of one statement in the database; a worker waits for it"),
    SOCKET_SECONDS(
            60,
            1,
            7200,
            Unit.SECONDS,
            "数据库几秒不应就放弃这个连接；须大于 TIDU_STATEMENT_SECONDS",
            "seconds without an answer of the database until its connection is given up; above TIDU_STATEMENT_SECONDS"),
    CONNECTION_WAIT_MILLIS(
            5000,
            250,
            600_000,
            Unit.MILLISECONDS,
            "请求等数据库连接的毫秒数，超出答 503",
            "how long a request waits for a connection of the pool before 503, ms"),
    IMPORT_STATEMENT_SECONDS(
            3600, 60, 86_400, Unit.SECONDS, "导入时存入全部内容的一条语句的秒数", "seconds of one statement that stores a whole import"),
    READING_STILL_SECONDS(
            60,
            1,
            3600,
            Unit.SECONDS,
            "读取文件的进程几秒没有交出新内容即停止它；理不清的文件没有尽头",
            "seconds the process that reads a file may be waited for without a row; a tangled file has no end"),
    READING_SECONDS(900, 1, 86_400, Unit.SECONDS, "一个文件等它共几秒", "seconds it may be waited for in all, for one file"),
    READING_MEGABYTES(
            128,
            64,
            16_384,
            Unit.MEBIBYTES,
            "该进程的堆内存，MiB；至多两个同时，连同堆外所用须容得下",
            "MiB of heap of that process; two at once and what they need beside it must fit the machine"),
    READING_QUEUE(
            16,
            0,
            1000,
            Unit.NUMBER,
            "可排队等读取的文件，超出答 503；再长也等不到",
            "files that may wait for one of the two processes; a longer queue would only be given up on"),
    READING_WAIT_SECONDS(60, 1, 3600, Unit.SECONDS, "它们各等几秒，之后答 503", "seconds they wait before 503");

    private final long fallback;
    private final long least;
    private final long most;
    private final Unit unit;
    private final String zh;
    private final String en;

    Limit(long fallback, long least, long most, Unit unit, String zh, String en) {
        this.fallback = fallback;
        this.least = least;
        this.most = most;
        this.unit = unit;
        this.zh = zh;
        this.en = en;
    }

    /** Name of its setting. */
    public String key() {
        return "TIDU_" + name();
    }

    /** What it is unless it is set. */
    public long fallback() {
        return fallback;
    }

    /** What it limits, and why, in Chinese and English. */
    public String reason() {
        return zh + " / " + en;
    }

    NumberSetting number() {
        return new NumberSetting(key(), fallback, least, most, unit, zh, en);
    }
}
