package cn.tidu.facts.guidance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of guidance rules (指导规则类别). */
public enum RuleKind {
    PAIRING("结对", "Pairing"),
    ENCOURAGED("鼓励", "Encouraged"),
    SPECIALISE("专项引导", "Specialisation"),
    RESTRICTED("限制", "Restricted"),
    PROHIBITED("禁止", "Prohibited");

    private final String nameZh;
    private final String nameEn;

    RuleKind(String nameZh, String nameEn) {
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

    public static RuleKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
