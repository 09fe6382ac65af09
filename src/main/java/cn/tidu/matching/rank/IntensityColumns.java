package cn.tidu.matching.rank;

import cn.tidu.matching.judge.EntryStandard;

/** Columns of {@code IntensityCriterion}: from the firm's own figures, so a new one for every firm that tells any. */
final class IntensityColumns implements ColumnSource {
    private static final EntryStandard[] STANDARDS = EntryStandard.values();

    private final Column nothingSaid;

    IntensityColumns(Ground ground) {
        this.nothingSaid = Column.unknown(ground.parks());
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        double[] value = new double[firm.parks()];
        double[] known = new double[value.length];
        boolean said = false;
        for (EntryStandard standard : STANDARDS) {
            double figure = standard.figure(firm.firm()).orElse(Double.NaN);
            if (!Double.isNaN(figure)) {
                worst(value, known, standard, figure, day.standard(standard));
                said = true;
            }
        }
        return said ? new Column(value, known, () -> bounds(firm, day, value, known)) : nothingSaid;
    }

    private static void worst(
            double[] value, double[] known, EntryStandard standard, double figure, double[] published) {
        for (int i = 0; i < value.length; i++) {
            if (!Double.isNaN(published[i])) {
                double attained = Math.max(0, standard.attainment(figure, published[i]));
                value[i] = known[i] == 0 ? attained : Math.min(value[i], attained);
                known[i] = 1;
            }
        }
    }

    /** Open downwards where the park publishes a standard that the firm gave no figure for. */
    private static Column.Bounds bounds(FirmView firm, DayTable day, double[] value, double[] known) {
        double[] low = new double[value.length];
        double[] high = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            boolean open = false;
            for (EntryStandard standard : STANDARDS) {
                open |= !Double.isNaN(day.standard(standard)[i])
                        && standard.figure(firm.firm()).isEmpty();
            }
            low[i] = known[i] == 0 || open ? 0 : value[i];
            high[i] = known[i] == 0 ? 1 : value[i];
        }
        return new Column.Bounds(low, high);
    }
}
