package cn.tidu.facts.source;

import cn.tidu.text.Coded;

/**
 * How far a row of data can be trusted (把握程度), as judged when it was collected.
 */
public enum Confidence implements Coded {
    HIGH(1.0),
    MEDIUM(0.8),
    LOW(0.5);

    private final double factor;

    Confidence(double factor) {
        this.factor = factor;
    }

    /** Factor by which a rule's strength counts; Tidu's own convention, not from a document. */
    public double factor() {
        return factor;
    }

    public static Confidence of(String code) {
        return Coded.of(Confidence.class, code);
    }
}
