package cn.tidu.app;

import cn.tidu.platform.db.Database;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the server can do its work (就绪状态): database there, migrations and data in order, not shutting down. */
public final class Readiness {
    private final AtomicReference<String> notReady = new AtomicReference<>("正在启动 / starting");

    public void ready() {
        notReady.set(null);
    }

    void notReady(String reason) {
        notReady.set(reason);
    }

    /** Why not, if not. Blocking: asks the database. */
    Optional<String> whyNot(Database database) {
        Optional<String> known = Optional.ofNullable(notReady.get());
        return known.isPresent()
                ? known
                : database.unreachable().map(reason -> "数据库无法访问 / database unreachable: " + reason);
    }
}
