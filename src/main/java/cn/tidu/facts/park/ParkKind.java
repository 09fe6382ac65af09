package cn.tidu.facts.park;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of parks, zones and platforms (园区类别). */
public enum ParkKind {
    TRANSFER("省产业转移工业园", "Industrial-transfer park", 0.7),
    DEMONSTRATION("示范性产业转移工业园", "Demonstration transfer park", 0.9),
    SPECIALISED("专业性产业转移工业园", "Specialised transfer park", 0.8),
    COOPERATIVE("合作共建园区", "Cooperative park", 0.7),
    DEVELOPMENT_ZONE("省级开发区", "Provincial development zone", 0.6),
    HTZ("高新技术产业开发区", "High-tech zone", 0.8),
    ETDZ("经济技术开发区", "Economic and technological development zone", 0.8),
    CUSTOMS("海关特殊监管区域", "Customs special area", 0.5),
    MAJOR_PLATFORM("重大平台", "Major platform", 0.8);

    private final String nameZh;
    private final String nameEn;
    private final double standing;

    ParkKind(String nameZh, String nameEn, double standing) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.standing = standing;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Standing of the kind for a transfer, 0 to 1; Tidu's own convention, not from a document. */
    public double standing() {
        return standing;
    }

    /** Name in data and API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ParkKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
