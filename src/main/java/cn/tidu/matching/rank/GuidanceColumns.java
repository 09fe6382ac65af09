package cn.tidu.matching.rank;

import static cn.tidu.matching.judge.GuidancePart.CARRIER;
import static cn.tidu.matching.judge.GuidancePart.COOPERATIVE;
import static cn.tidu.matching.judge.GuidancePart.INDUSTRY;
import static cn.tidu.matching.judge.GuidancePart.PAIRING;
import static cn.tidu.matching.judge.GuidancePart.PLATFORM;
import static cn.tidu.matching.judge.GuidancePart.RESTRICTION;

import cn.tidu.matching.judge.GuidancePart;
import cn.tidu.matching.judge.GuidanceReading;
import cn.tidu.matching.judge.StageScope;
import com.github.benmanes.caffeine.cache.Cache;
import java.util.Arrays;

/** Columns of {@code GuidanceCriterion}: one for every set of rules that speak equally strongly for a firm. */
final class GuidanceColumns implements ColumnSource {
    private final RuleTable rules;
    private final Cache<Object, Column> kept;
    /** Guidance is known of every park. */
    private final double[] everywhere;

    /** Rules that speak for the firm, how strongly, and what is looked at. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handled as such
    private record Key(int looksAt, double[] together, int[] rule, double[] strength, double[] most) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && looksAt == key.looksAt
                    && Arrays.equals(together, key.together)
                    && Arrays.equals(rule, key.rule)
                    && Arrays.equals(strength, key.strength)
                    && Arrays.equals(most, key.most);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(most) + Arrays.hashCode(rule)) + looksAt;
        }
    }

    GuidanceColumns(Ground ground) {
        this.rules = ground.rules();
        this.kept = ground.kept();
        this.everywhere = new double[ground.parks()];
        Arrays.fill(everywhere, 1);
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        RuleTable.Strengths strengths = rules.strengths(firm, day);
        int looksAt = firm.scope().guidance() << 2
                | (firm.movesProduction() ? 2 : 0)
                | (StageScope.movesHeadquarters(firm.firm()) ? 1 : 0);
        Key key = new Key(looksAt, strengths.together(), strengths.rule(), strengths.strength(), strengths.most());
        return kept.get(key, wanted -> new Reading(firm, strengths).column());
    }

    /** The parts of guidance for all parks; the formula is {@code GuidanceCriterion}'s. */
    private final class Reading {
        private final FirmView firm;
        private final Scope scope;
        private final RuleTable.Strengths strengths;
        private final int parks;

        Reading(FirmView firm, RuleTable.Strengths strengths) {
            this.firm = firm;
            this.scope = firm.scope();
            this.strengths = strengths;
            this.parks = firm.parks();
        }

        Column column() {
            double[] value = value(strengths.strength(), strengths.strength());
            if (value == null) {
                return Column.unknown(parks);
            }
            for (int i = 0; i < parks; i++) {
                value[i] = Math.min(1, Math.max(0, value[i]));
            }
            return new Column(value, everywhere, () -> bounds(value));
        }

        private Column.Bounds bounds(double[] value) {
            double[] least = value(strengths.least(), strengths.most());
            double[] most = value(strengths.most(), strengths.least());
            for (int i = 0; i < parks; i++) {
                least[i] = Math.max(0, Math.min(least[i], value[i]));
                most[i] = Math.min(1, Math.max(most[i], value[i]));
            }
            return new Column.Bounds(least, most);
        }

        /** Null if every part is left out. */
        private double[] value(double[] strength, double[] against) {
            double shares = shares();
            if (shares == 0) {
                return null;
            }
            double[] value;
            if (firm.movesProduction()) {
                double[] together = together(strength);
                double[] industry = strongest(INDUSTRY, strength);
                double[] host = host(strength);
                value = new double[parks];
                for (int i = 0; i < parks; i++) {
                    value[i] = (GuidanceReading.TOGETHER_SHARE * together[i]
                                    + GuidanceReading.INDUSTRY_SHARE * industry[i]
                                    + GuidanceReading.CARRIER_SHARE * host[i])
                            / shares;
                }
            } else {
                value = strongest(PLATFORM, strength);
            }
            restrict(value, against);
            return value;
        }

        private double shares() {
            if (!firm.movesProduction()) {
                return scope.looksAt(PLATFORM) ? 1 : 0;
            }
            return (scope.looksAt(PAIRING) || scope.looksAt(COOPERATIVE) ? GuidanceReading.TOGETHER_SHARE : 0)
                    + (scope.looksAt(INDUSTRY) ? GuidanceReading.INDUSTRY_SHARE : 0)
                    + (scope.looksAt(CARRIER) ? GuidanceReading.CARRIER_SHARE : 0);
        }

        private double[] together(double[] strength) {
            double[] none = new double[parks];
            for (int i = 0; i < parks; i++) {
                none[i] = 1 - (scope.looksAt(COOPERATIVE) ? strengths.together()[i] : 0);
            }
            for (double[] best : strongestByDocument(strength)) {
                for (int i = 0; best != null && i < parks; i++) {
                    none[i] *= 1 - best[i];
                }
            }
            for (int i = 0; i < parks; i++) {
                none[i] = 1 - none[i];
            }
            return none;
        }

        private double[] host(double[] strength) {
            if (!scope.looksAt(CARRIER)) {
                return new double[parks];
            }
            double[] park = strongest(CARRIER, strength);
            if (StageScope.movesHeadquarters(firm.firm()) && scope.looksAt(PLATFORM)) {
                double[] platform = strongest(PLATFORM, strength);
                for (int i = 0; i < parks; i++) {
                    park[i] = (park[i] + platform[i]) / 2;
                }
            }
            return park;
        }

        private double[] strongest(GuidancePart part, double[] strength) {
            double[] best = new double[parks];
            for (int k = 0; scope.looksAt(part) && k < strength.length; k++) {
                int rule = strengths.rule()[k];
                if (strength[k] > 0 && rules.part(rule) == part) {
                    raise(best, strength[k], rules.coverage(rule));
                }
            }
            return best;
        }

        /** Of the rules that pair; null for a document that does not speak of the firm. */
        private double[][] strongestByDocument(double[] strength) {
            double[][] best = new double[rules.documents()][];
            for (int k = 0; scope.looksAt(PAIRING) && k < strength.length; k++) {
                int rule = strengths.rule()[k];
                if (strength[k] > 0 && rules.part(rule) == PAIRING) {
                    int document = rules.document(rule);
                    best[document] = best[document] == null ? new double[parks] : best[document];
                    raise(best[document], strength[k], rules.coverage(rule));
                }
            }
            return best;
        }

        private void raise(double[] best, double strength, double[] coverage) {
            for (int i = 0; i < parks; i++) {
                best[i] = Math.max(best[i], strength * coverage[i]);
            }
        }

        private void restrict(double[] value, double[] against) {
            double[] left = new double[parks];
            Arrays.fill(left, 1);
            for (int k = 0; scope.looksAt(RESTRICTION) && k < against.length; k++) {
                int rule = strengths.rule()[k];
                if (against[k] > 0 && rules.part(rule) == RESTRICTION) {
                    double[] coverage = rules.coverage(rule);
                    for (int i = 0; i < parks; i++) {
                        left[i] *= 1 - GuidanceReading.RESTRICTION_SHARE * (against[k] * coverage[i]);
                    }
                }
            }
            for (int i = 0; i < parks; i++) {
                value[i] *= left[i];
            }
        }
    }
}
