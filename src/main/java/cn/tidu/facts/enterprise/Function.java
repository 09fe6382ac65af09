package cn.tidu.facts.enterprise;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the part of a firm that moves does (转移的职能). Headquarters, research and sales go to the major platforms, production to
 * parks: 粤府办〔2013〕31号 第26条, 粤办函〔2011〕689号 五.
 */
public enum Function implements Named, Coded {
    PRODUCTION("生产", "production"),
    HEADQUARTERS("总部", "headquarters"),
    RND("研发", "research and development"),
    SALES("营销", "sales");

    private final Text named;

    Function(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }

    /** What moves at a stage unless the firm says otherwise: a whole move takes everything, all others production only. */
    public static Set<Function> of(Stage stage) {
        return stage == Stage.WHOLE ? EnumSet.allOf(Function.class) : EnumSet.of(PRODUCTION);
    }

    /** By code or by Chinese word. */
    public static Optional<Function> find(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "production", "生产", "生产制造", "制造" -> Optional.of(PRODUCTION);
            case "headquarters", "hq", "总部" -> Optional.of(HEADQUARTERS);
            case "rnd", "r&d", "研发", "研发设计" -> Optional.of(RND);
            case "sales", "营销", "销售" -> Optional.of(SALES);
            default -> Optional.empty();
        };
    }
}
