package cn.tidu.platform.db;

import org.jdbi.v3.core.Handle;

/** What a collection is searched by (检索): one definition for its list, its downloads and its exports. */
public interface Search {

    /** The rows that are found, as a condition over the collection's tables. May look names up. */
    Condition condition(Handle handle);
}
