package cn.tidu.facts.chain;

/** What a neighbouring firm is to the firm that moves (产业链角色), and how much it counts; the factors are Tidu's own convention. */
public enum ChainRole {
    /** It supplies the firm (上游). */
    UPSTREAM("上游", "upstream", 1),
    /** It buys from the firm (下游). */
    DOWNSTREAM("下游", "downstream", 1),
    /** It belongs to the same chain, or to the same group of industry (同链). */
    SAME_CHAIN("同链", "same chain", 0.5);

    private final String nameZh;
    private final String nameEn;
    private final double factor;

    ChainRole(String nameZh, String nameEn, double factor) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.factor = factor;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public double factor() {
        return factor;
    }
}
