package cn.tidu.facts.enterprise;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;
import java.util.Locale;
import java.util.Optional;

/** What of an enterprise moves (转移环节); production with the headquarters staying is the policies' default case. */
public enum Stage implements Named, Coded {
    PRODUCTION("生产环节外移，总部留守", "production moves, headquarters stay"),
    WHOLE("整体搬迁", "whole move"),
    EXPANSION("扩张（原地不撤）", "expansion"),
    OUTSOURCING("外发加工", "outsourced processing");

    private final Text named;

    Stage(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
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
