package cn.tidu.facts.guidance;

import cn.tidu.text.Coded;
import cn.tidu.text.Named;
import cn.tidu.text.Text;

/** Whether a rule holds on a day (效力状态). */
public enum Status implements Named, Coded {
    IN_FORCE("in force", "现行有效"),
    EXPIRED("expired", "已失效"),
    NOT_YET("not yet in force", "尚未生效");

    private final Text named;

    Status(String nameEn, String nameZh) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }

    /** The English name. */
    @Override
    public String code() {
        return nameEn();
    }
}
