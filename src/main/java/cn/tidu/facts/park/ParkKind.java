package cn.tidu.facts.park;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** Kinds of parks, zones and platforms (园区类别). */
public enum ParkKind implements Named, Coded {
    TRANSFER("省产业转移工业园", "Industrial-transfer park", 0.7),
    DEMONSTRATION("示范性产业转移工业园", "Demonstration transfer park", 0.9),
    SPECIALISED("专业性产业转移工业园", "Specialised transfer park", 0.8),
    COOPERATIVE("合作共建园区", "Cooperative park", 0.7),
    DEVELOPMENT_ZONE("省级开发区", "Provincial development zone", 0.6),
    HTZ("高新技术产业开发区", "High-tech zone", 0.8),
    ETDZ("经济技术开发区", "Economic and technological development zone", 0.8),
    CUSTOMS("海关特殊监管区域", "Customs special area", 0.5),
    MAJOR_PLATFORM("重大平台", "Major platform", 0.8);

    private final Text named;
    private final double standing;

    ParkKind(String nameZh, String nameEn, double standing) {
        this.named = new Text(nameZh, nameEn);
        this.standing = standing;
    }

    @Override
    public Text named() {
        return named;
    }

    /** Standing of the kind for a transfer, 0 to 1; Tidu's own convention, not from a document. */
    public double standing() {
        return standing;
    }

    public static ParkKind of(String code) {
        return Coded.of(ParkKind.class, code);
    }
}
