package cn.tidu.matching.rank;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.matching.judge.OutletCriterion;
import com.github.benmanes.caffeine.cache.Cache;

/** Columns of {@link OutletCriterion}: two, for firms that said what they export and for those that did not. */
final class OutletColumns implements ColumnSource {
    private final OutletCriterion criterion = new OutletCriterion();
    private final Cache<Object, Column> kept;

    private record Key(boolean shareSaid) {}

    OutletColumns(Ground ground) {
        this.kept = ground.kept();
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        Key key = new Key(firm.firm().number(Figure.EXPORT_SHARE).isPresent());
        return kept.get(key, wanted -> Column.of(firm.parks(), i -> criterion.judge(firm.beforeWithoutRules(i))));
    }
}
