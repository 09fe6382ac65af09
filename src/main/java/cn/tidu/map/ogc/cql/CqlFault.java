package cn.tidu.map.ogc.cql;

import java.util.Locale;

/** A filter that cannot be taken (筛选表达式错误): says where and what instead. */
public final class CqlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * A fault.
     *
     * @param position character counted from 1; 0 in a JSON filter, where {@code message} names the place
     * @param message what is wrong, Chinese then English
     */
    public CqlFault(int position, String message) {
        super(message);
        this.position = position;
    }

    /** With the position in front. */
    public String located() {
        return position > 0
                ? String.format(Locale.ROOT, "第 %d 个字符 / at character %d：%s", position, position, getMessage())
                : getMessage();
    }
}
