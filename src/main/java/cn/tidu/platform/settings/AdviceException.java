package cn.tidu.platform.settings;

/**
 * Something the operator must mend before Tidu can go on: one sentence, no stack trace (运维提示).
 */
public final class AdviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AdviceException(String advice) {
        super(advice);
    }

    public AdviceException(String advice, Throwable cause) {
        super(advice, cause);
    }
}
