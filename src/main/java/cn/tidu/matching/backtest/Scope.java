package cn.tidu.matching.backtest;

/** What a rank is counted among (计名次的范围). */
enum Scope {
    /** Cities, each by its best park. */
    CITY("按市", "by city"),
    /** Parks, for moves whose report names a known one. */
    PARK("按园区", "by park");

    private final String nameZh;
    private final String nameEn;

    Scope(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }
}
