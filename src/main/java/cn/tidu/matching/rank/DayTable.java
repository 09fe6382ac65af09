package cn.tidu.matching.rank;

import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Case;
import cn.tidu.matching.judge.EntryStandard;
import cn.tidu.matching.judge.EstablishedRule;
import cn.tidu.matching.judge.FirmRules;
import cn.tidu.matching.judge.HardRule;
import cn.tidu.matching.judge.PollutionRule;
import cn.tidu.matching.judge.Resource;
import cn.tidu.matching.judge.StandingCriterion;
import cn.tidu.matching.judge.Supply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What a day decides for every park (按日数据): rules in force, figures known, standing, parks not yet there. */
@SuppressWarnings("EnumOrdinal") // the number of a column or bit within this process only
final class DayTable {
    private final double[] status;
    private final Column standing;
    private final boolean[] notThere;
    private final boolean[] clean;
    private final double[][] supply;
    private final boolean[][] exact;
    private final double[][] standard;

    /** The day asked for and the day of asking. */
    record Key(Optional<LocalDate> asOf, LocalDate today) {
        LocalDate day() {
            return asOf.orElse(today);
        }
    }

    /**
     * Works it out.
     *
     * @param question any question of that day: what is looked at does not depend on the firm
     */
    DayTable(Catalogue catalogue, RuleTable rules, Key key, Question question) {
        int parks = catalogue.parks().size();
        this.status = rules.rules().stream()
                .mapToDouble(rule -> FirmRules.statusFactor(rule, key.asOf(), key.today()))
                .toArray();
        FirmView any = FirmView.of(
                catalogue,
                question.of(
                        question.enterprise().but().polluting(Optional.of(true)).make()));
        StandingCriterion criterion = new StandingCriterion();
        this.standing = Column.of(parks, i -> criterion.judge(any.beforeWithoutRules(i)));
        this.notThere = barred(new EstablishedRule(), any, parks);
        this.clean = barred(new PollutionRule(), any, parks);
        this.supply = new double[Resource.values().length][parks];
        this.exact = new boolean[supply.length][parks];
        for (int i = 0; i < parks; i++) {
            supplies(any.beforeWithoutRules(i), i);
        }
        this.standard = Arrays.stream(EntryStandard.values())
                .map(entry -> figures(catalogue, entry.attribute(), key.day()))
                .toArray(double[][]::new);
    }

    private static boolean[] barred(HardRule rule, FirmView any, int parks) {
        boolean[] barred = new boolean[parks];
        for (int i = 0; i < parks; i++) {
            barred[i] = rule.check(any.beforeWithoutRules(i)).isPresent();
        }
        return barred;
    }

    private static double[] figures(Catalogue catalogue, ParkAttribute attribute, LocalDate day) {
        return catalogue.parks().stream()
                .mapToDouble(park -> catalogue
                        .facts()
                        .find(park.id(), attribute, day)
                        .map(ParkFact::value)
                        .orElse(Double.NaN))
                .toArray();
    }

    private void supplies(Case matchCase, int park) {
        for (Resource resource : Resource.values()) {
            Optional<Supply> has = Supply.of(resource, matchCase);
            supply[resource.ordinal()][park] = has.map(Supply::value).orElse(Double.NaN);
            exact[resource.ordinal()][park] = has.filter(Supply::exact).isPresent();
        }
    }

    /** How much each rule of the {@link RuleTable} counts by its dates. */
    double[] status() {
        return status;
    }

    Column standing() {
        return standing;
    }

    /** Whether a park was not established yet. */
    boolean isNotThere(int park) {
        return notThere[park];
    }

    /** Whether a park takes no polluting industry. */
    boolean isClean(int park) {
        return clean[park];
    }

    /** Supply of a resource by park; NaN where it is not known. */
    double[] supply(Resource resource) {
        return supply[resource.ordinal()];
    }

    /** Whether that is what is free, and not just an upper bound. */
    boolean[] exact(Resource resource) {
        return exact[resource.ordinal()];
    }

    /** What parks ask for; NaN where they publish nothing. */
    double[] standard(EntryStandard entry) {
        return standard[entry.ordinal()];
    }
}
