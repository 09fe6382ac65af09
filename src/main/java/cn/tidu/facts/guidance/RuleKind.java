package cn.tidu.facts.guidance;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** Kinds of guidance rules (指导规则类别). */
public enum RuleKind implements Named, Coded {
    PAIRING("结对", "Pairing"),
    ENCOURAGED("鼓励", "Encouraged"),
    SPECIALISE("专项引导", "Specialisation"),
    RESTRICTED("限制", "Restricted"),
    PROHIBITED("禁止", "Prohibited");

    private final Text named;

    RuleKind(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }

    public static RuleKind of(String code) {
        return Coded.of(RuleKind.class, code);
    }
}
