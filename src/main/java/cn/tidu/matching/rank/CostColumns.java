package cn.tidu.matching.rank;

import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.CostCriterion;
import cn.tidu.matching.judge.CostItem;
import com.github.benmanes.caffeine.cache.Cache;

/** Columns of {@link CostCriterion}: one for every day and set of things that have their price. */
@SuppressWarnings("EnumOrdinal") // the number of a column or bit within this process only
final class CostColumns implements ColumnSource {
    private final CostCriterion criterion = new CostCriterion();
    private final Cache<Object, Column> kept;

    private record Key(int looksAt, int needed, java.time.LocalDate day) {}

    CostColumns(Ground ground) {
        this.kept = ground.kept();
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        int needed = 0;
        for (CostItem item : CostItem.values()) {
            needed |= item.neededBy(firm.firm()) ? 1 << item.ordinal() : 0;
        }
        Question question = firm.question();
        Key key = new Key(firm.scope().prices(), needed, question.asOf().orElse(question.today()));
        return kept.get(key, wanted -> Column.of(firm.parks(), i -> criterion.judge(firm.beforeWithoutRules(i))));
    }
}
