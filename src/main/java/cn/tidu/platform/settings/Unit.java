package cn.tidu.platform.settings;

/** What a number of a setting counts (单位). */
enum Unit {
    NUMBER("", ""),
    SWITCH("", ""),
    TIMES("倍", "times"),
    BYTES("字节", "bytes"),
    MEBIBYTES("MiB", "MiB"),
    BYTES_PER_SECOND("字节/秒", "bytes/s"),
    PER_SECOND("次/秒", "/s"),
    MILLISECONDS("毫秒", "ms"),
    SECONDS("秒", "s"),
    MINUTES("分钟", "min"),
    HOURS("小时", "h");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Such as {@code 1–600 秒/s}, or {@code 64–128 MiB} where it is written alike in both languages. */
    String range(long least, long most) {
        String numbers = least + "–" + most;
        if (zh.isEmpty()) {
            return numbers;
        }
        return numbers + " " + (zh.equals(en) ? zh : zh + "/" + en);
    }
}
