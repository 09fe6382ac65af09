package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a collection's items, understood and checked.
 *
 * @param conditions SQL conditions, all of which must hold
 * @param binds values of their parameters
 * @param sort by what, in order; the key comes last by itself
 * @param properties names wanted; empty: all
 * @param crs of the answer
 * @param limit most features of a page
 * @param after where the page before ended: its sort values and key, as text
 */
record ItemsQuery(
        List<String> conditions,
        Map<String, Object> binds,
        List<Sort> sort,
        Optional<List<String>> properties,
        Crs crs,
        int limit,
        List<Optional<String>> after) {

    /** A property to sort by; values that are not known come last. */
    record Sort(Property property, boolean descending) {}
}
