package cn.tidu.facts.enterprise;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What of an enterprise moves (转移环节); production with the headquarters staying is the policies' default case. */
public enum Stage {
    PRODUCTION("生产环节外移，总部留守", "production moves, headquarters stay"),
    WHOLE("整体搬迁", "whole move"),
    EXPANSION("扩张（原地不撤）", "expansion"),
    OUTSOURCING("外发加工", "outsourced processing");

    private final String nameZh;
    private final String nameEn;

    Stage(String nameZh, String nameEn) {
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

    /** By code or by Chinese word. */
    public static Optional<Stage> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "production", "生产", "生产环节", "生产线", "production line" -> Optional.of(PRODUCTION);
            case "whole", "整体", "整体搬迁", "整体转移" -> Optional.of(WHOLE);
            case "expansion", "扩张", "扩产", "增资扩产" -> Optional.of(EXPANSION);
            case "outsourcing", "外发", "外发加工" -> Optional.of(OUTSOURCING);
            default -> Optional.empty();
        };
    }
}
