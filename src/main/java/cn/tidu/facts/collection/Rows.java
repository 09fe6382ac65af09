package cn.tidu.facts.collection;

/**
 * The rows of a collection (数据行).
 *
 * @param sql what stands after FROM; never from input
 * @param key SQL of a row's id
 * @param keyType SQL type of the key: an index on it carries the paging
 */
public record Rows(String sql, String key, String keyType) {}
