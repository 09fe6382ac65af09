package cn.tidu.matching.rank;

import cn.tidu.matching.judge.Criterion;
import cn.tidu.matching.judge.FirmRules;

/** Gives a criterion's column for a firm (列的来源): one that is known already for firms alike, or a new one. */
@FunctionalInterface
interface ColumnSource {

    /** What the criterion says of every park on a day. */
    Column of(FirmView firm, DayTable day);

    /** A criterion without columns of its own is judged anew for every firm. */
    static ColumnSource judging(Criterion criterion) {
        return (firm, day) -> {
            FirmRules rules = firm.rules();
            return Column.of(firm.parks(), i -> criterion.judge(firm.before(i, rules)));
        };
    }
}
