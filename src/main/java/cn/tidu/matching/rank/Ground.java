package cn.tidu.matching.rank;

import cn.tidu.matching.given.Catalogue;
import com.github.benmanes.caffeine.cache.Cache;

/**
 * What columns and bars are made from (列的依据): the same for all firms.
 *
 * @param catalogue the data
 * @param rules the guidance rules that are scored
 * @param kept columns that are kept for firms alike, each under a key of its source's own
 */
record Ground(Catalogue catalogue, RuleTable rules, Cache<Object, Column> kept) {
    int parks() {
        return catalogue.parks().size();
    }
}
