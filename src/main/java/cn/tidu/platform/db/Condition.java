package cn.tidu.platform.db;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A condition on rows (查询条件): text of our own, and the values to bind to it. What users give is only ever a value.
 *
 * @param sql a boolean expression with named parameters
 * @param bindings a value, or null for “any”, for every parameter of the expression and no more
 */
public record Condition(String sql, Map<String, Object> bindings) {

    public Condition {
        bindings = Collections.unmodifiableMap(new HashMap<>(bindings));
    }

    /** Binds the values. */
    public <T extends SqlStatement<T>> T bind(T statement) {
        return statement.bindMap(bindings);
    }
}
