package cn.tidu.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param next address of the page after this one; absent on the last
 * @param total rows that match, over all pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next, long total) {

    /**
     * Cuts a page from up to {@code limit + 1} rows: the one too many only tells that there is more.
     *
     * @param key the unique key that the list is sorted by
     */
    public static <T> Page<T> of(List<T> rows, int limit, long total, Query query, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, query.nextLink(key.apply(items.get(limit - 1))), total);
    }
}
