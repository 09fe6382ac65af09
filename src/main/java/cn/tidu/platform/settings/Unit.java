package cn.tidu.platform.settings;

/** What a number of a setting counts (单位). */
enum Unit {
    NUMBER("", ""),
    SWITCH("", ""),
    TIMES("倍", "times"),
    BYTES("字节", "bytes"),
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

    /** Such as {@code 1–600 秒/s}. */
    String range(long least, long most) {
        String numbers = least + "–" + most;
        return zh.isEmpty() ? numbers : numbers + " " + zh + "/" + en;
    }
}
