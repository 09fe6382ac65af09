package cn.tidu.facts.outlet;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** A way out for exports (出海出境通道). */
public enum OutletKind implements Named, Coded {
    PORT("港口", "port"),
    AIRPORT("机场", "airport"),
    CUSTOMS("海关特殊监管区域", "customs special area");

    private final Text named;

    OutletKind(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }

    public static OutletKind of(String code) {
        return Coded.of(OutletKind.class, code);
    }
}
