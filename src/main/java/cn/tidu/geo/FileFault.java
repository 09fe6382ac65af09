package cn.tidu.geo;

/**
 * A file that cannot be taken as it is (文件错误): a stable code and a sentence of advice, Chinese and English.
 */
public final class FileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A fault of the file as a whole.
     *
     * @param code stable name, such as {@code zip-slip}, {@code no-crs}, {@code too-large}, {@code mojibake}
     * @param advice what is wrong and how to mend it
     */
    public FileFault(String code, String advice) {
        super(advice.replace('\0', '?'));
        this.code = code;
    }

    public String code() {
        return code;
    }
}
