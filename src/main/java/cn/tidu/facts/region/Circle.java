package cn.tidu.facts.region;

/** The three economic circles of the delta (经济圈), 粤办函〔2011〕689号 一. */
public enum Circle {
    GFZ("广佛肇", "Guangzhou–Foshan–Zhaoqing"),
    SDH("深莞惠", "Shenzhen–Dongguan–Huizhou"),
    ZZJ("珠中江", "Zhuhai–Zhongshan–Jiangmen");

    private final String nameZh;
    private final String nameEn;

    Circle(String nameZh, String nameEn) {
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
