package cn.tidu.facts.chain;

import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** What a neighbouring firm is to the firm that moves (产业链角色), and how much it counts; the factors are Tidu's own convention. */
public enum ChainRole implements Named {
    /** It supplies the firm (上游). */
    UPSTREAM("上游", "upstream", 1),
    /** It buys from the firm (下游). */
    DOWNSTREAM("下游", "downstream", 1),
    /** It belongs to the same chain, or to the same group of industry (同链). */
    SAME_CHAIN("同链", "same chain", 0.5);

    private final Text named;
    private final double factor;

    ChainRole(String nameZh, String nameEn, double factor) {
        this.named = new Text(nameZh, nameEn);
        this.factor = factor;
    }

    @Override
    public Text named() {
        return named;
    }

    public double factor() {
        return factor;
    }
}
