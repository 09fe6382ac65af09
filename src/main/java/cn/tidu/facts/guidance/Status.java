package cn.tidu.facts.guidance;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a rule holds on a day (效力状态). */
public enum Status {
    IN_FORCE("in force", "现行有效"),
    EXPIRED("expired", "已失效"),
    NOT_YET("not yet in force", "尚未生效");

    private final String code;
    private final String nameZh;

    Status(String code, String nameZh) {
        this.code = code;
        this.nameZh = nameZh;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }
}
