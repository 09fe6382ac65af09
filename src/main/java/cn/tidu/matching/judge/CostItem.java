package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.text.Text;
import java.util.Locale;
import java.util.OptionalDouble;

/** A price that a firm pays at a park (成本项). */
public enum CostItem {
    LAND(ParkAttribute.LAND_PRICE, "工业用地价格是多少？", "What does industrial land cost?"),
    RENT(ParkAttribute.RENT, "厂房租金是多少？", "What is the rent of floor area?"),
    WAGE(ParkAttribute.WAGE, "当地一线工人平均月工资是多少？", "What is the mean monthly wage of workers there?"),
    POWER(ParkAttribute.POWER_PRICE, "工业电价是多少？", "What does power cost?");

    private final ParkAttribute attribute;
    private final String askZh;
    private final String askEn;

    CostItem(ParkAttribute attribute, String askZh, String askEn) {
        this.attribute = attribute;
        this.askZh = askZh;
        this.askEn = askEn;
    }

    public String facet() {
        return "cost." + name().toLowerCase(Locale.ROOT);
    }

    ParkAttribute attribute() {
        return attribute;
    }

    /** Id of the price that counts one half. */
    String half() {
        return "cost." + attribute.code() + ".half";
    }

    Ask ask() {
        return new Ask(attribute.code(), new Text(askZh, askEn));
    }

    /** Whether the firm says that it needs what the price is for. */
    public boolean neededBy(Enterprise firm) {
        OptionalDouble need =
                switch (this) {
                    case LAND -> firm.number(Figure.LAND);
                    case RENT -> firm.number(Figure.FLOOR_AREA);
                    case WAGE -> firm.number(Figure.JOBS);
                    case POWER -> firm.number(Figure.POWER);
                };
        return need.isPresent() && need.getAsDouble() > 0;
    }
}
