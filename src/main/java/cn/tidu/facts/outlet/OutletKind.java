package cn.tidu.facts.outlet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A way out for exports (出海出境通道). */
public enum OutletKind {
    PORT("港口", "port"),
    AIRPORT("机场", "airport"),
    CUSTOMS("海关特殊监管区域", "customs special area");

    private final String nameZh;
    private final String nameEn;

    OutletKind(String nameZh, String nameEn) {
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

    public static OutletKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
