package cn.tidu.facts.guidance;

import cn.tidu.text.Coded;
import java.util.Arrays;
import java.util.Optional;

/** Properties of a firm or a park that a rule depends on (适用条件); the last five are flags of an enterprise. */
public enum RuleCondition implements Coded {
    PROCESSING_TRADE("加工贸易"),
    LABOUR_INTENSIVE("劳动密集型"),
    RESOURCE_INTENSIVE("资源型"),
    PARK_ASSESSMENT("园区考核"),
    POLLUTING("有污染"),
    NON_POLLUTING("无污染"),
    SAFETY_HAZARD("重大安全隐患"),
    UNLICENSED("无证无牌"),
    WAGE_ARREARS("恶意欠薪"),
    OBSOLETE_CAPACITY("落后产能"),
    NON_COMPLIANT("不符合产业政策");

    private final String nameZh;

    RuleCondition(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }

    /** By code or by Chinese name. */
    public static Optional<RuleCondition> find(String text) {
        return Arrays.stream(values())
                .filter(condition -> condition.code().equals(text) || condition.nameZh.equals(text))
                .findFirst();
    }
}
