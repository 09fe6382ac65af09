package cn.tidu.matching.given;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** How a criterion's measure bears on its value (影响类型). */
public enum Influence implements Named, Coded {
    /** The more the better (正向). */
    POSITIVE("正向：越多越好", "positive: the more the better"),
    /** The less the better (反向). */
    INVERSE("反向：越少越好", "inverse: the less the better"),
    /** Best at or within a stated ideal (理想值). */
    IDEAL("理想值：越接近越好", "ideal: the nearer to it the better"),
    /** Full once a published threshold is met (达标). */
    TARGET("达标：达到标准即满", "target: full once the standard is met");

    private final Text named;

    Influence(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }

    public static Influence of(String code) {
        return Coded.of(Influence.class, code);
    }
}
