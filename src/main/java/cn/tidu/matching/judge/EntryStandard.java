package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.text.Named;
import cn.tidu.text.Text;
import java.util.OptionalDouble;

/** A standard of land intensity or entry that a park publishes (用地强度与准入标准), and the firm's figure held against it. */
public enum EntryStandard implements Named {
    INVESTMENT(ParkAttribute.MIN_INVESTMENT, "亩均投资", "investment per mu"),
    OUTPUT(ParkAttribute.MIN_OUTPUT, "亩均产值", "output per mu"),
    TAX(ParkAttribute.MIN_TAX, "亩均税收", "tax per mu"),
    ENERGY(ParkAttribute.MAX_ENERGY, "亩均能耗", "energy per mu"),
    ENERGY_PER_OUTPUT(ParkAttribute.MAX_ENERGY_PER_OUTPUT, "产值能耗", "energy per output");

    /** 1 公顷 = 15 亩. */
    private static final double MU_PER_HA = 15;

    private final ParkAttribute attribute;
    private final Text named;

    EntryStandard(ParkAttribute attribute, String nameZh, String nameEn) {
        this.attribute = attribute;
        this.named = new Text(nameZh, nameEn);
    }

    public ParkAttribute attribute() {
        return attribute;
    }

    @Override
    public Text named() {
        return named;
    }

    /** Whether the standard is a ceiling; the others are floors. */
    boolean ceiling() {
        return this == ENERGY || this == ENERGY_PER_OUTPUT;
    }

    /** The firm's figure, in the attribute's unit; empty if it did not say what it takes. */
    public OptionalDouble figure(Enterprise firm) {
        return switch (this) {
            case INVESTMENT -> perMu(firm.number(Figure.INVESTMENT), firm);
            case OUTPUT -> perMu(firm.number(Figure.OUTPUT), firm);
            case TAX -> perMu(firm.number(Figure.TAX), firm);
            case ENERGY -> perMu(firm.number(Figure.ENERGY), firm);
            case ENERGY_PER_OUTPUT -> ratio(firm.number(Figure.ENERGY), firm.number(Figure.OUTPUT), 1);
        };
    }

    private static OptionalDouble perMu(OptionalDouble figure, Enterprise firm) {
        return ratio(figure, firm.number(Figure.LAND), MU_PER_HA);
    }

    private static OptionalDouble ratio(OptionalDouble above, OptionalDouble below, double factor) {
        return above.isPresent() && below.isPresent() && below.getAsDouble() > 0
                ? OptionalDouble.of(above.getAsDouble() / (below.getAsDouble() * factor))
                : OptionalDouble.empty();
    }

    /** How far a figure meets a standard, 0 to 1: full once it is met, else in proportion. */
    public double attainment(double figure, double standard) {
        double ratio = ceiling() ? standard / figure : figure / standard;
        return Double.isNaN(ratio) ? 1 : Math.min(1, ratio);
    }
}
