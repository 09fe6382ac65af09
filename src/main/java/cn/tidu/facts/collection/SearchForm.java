package cn.tidu.facts.collection;

import cn.tidu.platform.db.Search;
import cn.tidu.platform.http.Query;
import java.util.List;
import java.util.function.Function;

/**
 * What a collection is searched by (检索), the same in its list, its downloads and on the command line.
 *
 * @param parameters names of its parameters
 * @param reader reads the search; faults are kept in the query
 */
public record SearchForm(List<String> parameters, Function<Query, Search> reader) {}
