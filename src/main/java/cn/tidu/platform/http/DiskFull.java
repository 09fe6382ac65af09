package cn.tidu.platform.http;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A disk without room (磁盘已满): the server's own, or the database's. */
public final class DiskFull {
    /** PostgreSQL manual, appendix A: disk_full. */
    private static final String OF_THE_DATABASE = "53100";

    /** What the C library says of ENOSPC and EDQUOT, in the languages that this is run in. */
    private static final List<String> SAID =
            List.of("No space left on device", "Disk quota exceeded", "设备上没有空间", "超出磁盘限额");

    private DiskFull() {}

    /** Whether something failed because a disk is full. */
    public static boolean is(Throwable failure) {
        return OF_THE_DATABASE.equals(FailureHandler.sqlState(failure))
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof IOException && said(cause.getMessage()));
    }

    private static boolean said(String message) {
        return message != null && SAID.stream().anyMatch(message::contains);
    }

    /** 503: as the API tells it. */
    public static Problem problem() {
        return Problem.of(
                503,
                "disk-full",
                "磁盘已满 / Disk full",
                "服务器或数据库的磁盘已满，什么都没有写入；请告知管理员腾出空间后重试 / the disk of the server or of its database is full, nothing was written: tell its operator, then try again",
                List.of());
    }
}
