package cn.tidu.matching.given;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a criterion's measure bears on its value (影响类型). */
public enum Influence {
    /** The more the better (正向). */
    POSITIVE("正向：越多越好", "positive: the more the better"),
    /** The less the better (反向). */
    INVERSE("反向：越少越好", "inverse: the less the better"),
    /** Best at or within a stated ideal (理想值). */
    IDEAL("理想值：越接近越好", "ideal: the nearer to it the better"),
    /** Full once a published threshold is met (达标). */
    TARGET("达标：达到标准即满", "target: full once the standard is met");

    private final String nameZh;
    private final String nameEn;

    Influence(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Influence of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
