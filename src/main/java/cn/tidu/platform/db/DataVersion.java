package cn.tidu.platform.db;

import org.jdbi.v3.core.Handle;

/** The number that goes up with every committed change of rows (数据版本). */
public final class DataVersion {
    private DataVersion() {}

    /** The version this transaction sees. */
    public static long get(Handle handle) {
        return handle.createQuery("SELECT version FROM data_version")
                .mapTo(Long.class)
                .one();
    }
}
