package cn.tidu.files.imports;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.http.DiskFull;
import cn.tidu.platform.http.FailureHandler;
import java.util.Optional;

/** What the database itself refuses of a file (数据库拒绝), by the codes of the PostgreSQL manual, appendix A: a sentence for each kind. */
final class DatabaseRefusal {
    private static final String OUT_OF_MEMORY = "53200";
    private static final String QUERY_CANCELED = "57014";
    private static final String PROGRAM_LIMIT = "54";
    private static final String DATA = "22";
    private static final int SHOWN = 300;

    private DatabaseRefusal() {}

    /** As a fault of the file, if it is one of these kinds; empty above all if the database is away. */
    static Optional<FileFault> of(Throwable failure) {
        String state = FailureHandler.sqlState(failure);
        Optional<FileFault> fault = Optional.empty();
        if (DiskFull.is(failure)) {
            fault = Optional.of(
                    new FileFault(
                            "disk-full",
                            "服务器或数据库的磁盘已满，一行未写；请告知管理员腾出空间后重试 / the disk of the server or of its database is full, nothing was written: tell its operator, then try again"));
        } else if (QUERY_CANCELED.equals(state)) {
            fault = Optional.of(
                    new FileFault(
                            "too-slow",
                            "数据库存入的一条语句超过时限（TIDU_IMPORT_STATEMENT_SECONDS），已停止，一行未写；请拆成几个文件 / storing it took longer than a statement may, nothing was written: split the file"));
        } else if (OUT_OF_MEMORY.equals(state) || state.startsWith(PROGRAM_LIMIT)) {
            fault = Optional.of(new FileFault(
                    "too-large",
                    "文件里有一个值太大或嵌套太深，数据库存不下（%s），一行未写；请缩短过长的文字、简化几何 / a value is too large or nested too deeply for the database, nothing was written: shorten long texts, simplify geometries"
                            .formatted(shown(failure))));
        } else if (state.startsWith(DATA)) {
            fault = Optional.of(new FileFault(
                    "not-storable",
                    "文件里有一个值数据库不能存（%s），一行未写；请改正后重试 / the database cannot store a value of the file, nothing was written: correct it"
                            .formatted(shown(failure))));
        }
        fault.ifPresent(found -> found.initCause(failure));
        return fault;
    }

    /** For the log: the code and, where it cannot quote the file, what was said. */
    static String why(Throwable failure) {
        String state = FailureHandler.sqlState(failure);
        return state.startsWith(DATA) ? state : state + " " + FailureHandler.rootMessage(failure);
    }

    private static String shown(Throwable failure) {
        String said = FailureHandler.rootMessage(failure).replaceAll("\\s+", " ");
        return said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
    }
}
