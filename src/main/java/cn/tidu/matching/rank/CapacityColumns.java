package cn.tidu.matching.rank;

import cn.tidu.matching.judge.CapacityCriterion;
import cn.tidu.matching.judge.Resource;
import java.util.OptionalDouble;

/** Columns of {@link CapacityCriterion}: from the firm's own figures, so a new one for every firm that tells any. */
final class CapacityColumns implements ColumnSource {
    private static final Resource[] RESOURCES = Resource.values();

    private final Column nothingSaid;

    CapacityColumns(Ground ground) {
        this.nothingSaid = Column.unknown(ground.parks());
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        double[] value = new double[firm.parks()];
        double[] known = new double[value.length];
        boolean said = false;
        for (Resource resource : RESOURCES) {
            OptionalDouble need = firm.need(resource);
            if (need.isPresent()) {
                least(value, known, need.getAsDouble(), day.supply(resource));
                said = true;
            }
        }
        return said ? new Column(value, known, () -> bounds(firm, day, value, known)) : nothingSaid;
    }

    private static void least(double[] value, double[] known, double need, double[] supply) {
        for (int i = 0; i < value.length; i++) {
            double has = supply[i];
            if (!Double.isNaN(has)) {
                double headroom = CapacityCriterion.headroom(need, has);
                value[i] = known[i] == 0 ? headroom : Math.min(value[i], headroom);
                known[i] = 1;
            }
        }
    }

    /** Open downwards where a supply is not known, or is no more than an upper bound. */
    private static Column.Bounds bounds(FirmView firm, DayTable day, double[] value, double[] known) {
        double[] low = new double[value.length];
        double[] high = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            boolean open = false;
            for (Resource resource : RESOURCES) {
                open |= firm.need(resource).isPresent() && !day.exact(resource)[i];
            }
            low[i] = known[i] == 0 || open ? 0 : value[i];
            high[i] = known[i] == 0 ? 1 : value[i];
        }
        return new Column.Bounds(low, high);
    }
}
