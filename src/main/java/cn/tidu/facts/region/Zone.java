package cn.tidu.facts.region;

/** The four zones of Guangdong (珠三角、粤东、粤西、粤北). */
public enum Zone {
    PRD("珠三角", "Pearl River Delta"),
    EAST("粤东", "Eastern Guangdong"),
    WEST("粤西", "Western Guangdong"),
    NORTH("粤北", "Northern Guangdong");

    private final String nameZh;
    private final String nameEn;

    Zone(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }
}
