package cn.tidu.platform.db;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether versions that were announced may be taken for granted (自己写过之后，公告的版本是否仍可信): what this process has written is
 * known to it before the announcement comes back, and whoever wrote must not be answered with what was before. So after each
 * write somebody has to read the versions once, and says so here.
 */
public final class OwnWrites {
    private final Database database;
    private final AtomicLong confirmed = new AtomicLong(-1);

    OwnWrites(Database database) {
        this.database = database;
    }

    /** Whether the versions have been read since this process wrote last. */
    public boolean areConfirmed() {
        return database.writes() == confirmed.get();
    }

    /** How many writes there are: to be asked before the versions are read, and given back after. */
    public long before() {
        return database.writes();
    }

    /** The versions have been read, and what was written before is in them. */
    public void confirm(long before) {
        confirmed.accumulateAndGet(before, Math::max);
    }
}
