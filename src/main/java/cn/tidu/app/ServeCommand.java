package cn.tidu.app;

import cn.tidu.app.dataset.GisData;
import cn.tidu.files.imports.ImportRoutes;
import cn.tidu.people.account.Accounts;
import cn.tidu.people.firm.PublishedCellRepository;
import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.job.Jobs;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves until told to stop. */
@Command(
        name = "serve",
        description = "启动服务（默认命令）/ serve, the default command",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final long RETRY_MILLIS = 2_000;

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    ServeCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        settings.printed().forEach(line -> LOG.info("{}", line));
        Readiness readiness = new Readiness();
        OpenDatabase open = OpenDatabase.forServer(settings, out::println);
        ImportRoutes.forgetUploads(settings.dataDir().resolve("uploads"));
        Server server;
        try {
            if (settings.databaseUrl().isEmpty()) {
                prepare(open.database(), readiness, out);
            }
            server = Server.start(settings, open.database(), readiness, Clock.system(ZoneId.of("Asia/Shanghai")));
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
        stopOnSignal(server, open, readiness, out);
        if (settings.databaseUrl().isPresent()) {
            prepareWhenReachable(open.database(), readiness, out);
        }
        out.printf(Locale.ROOT, "Tidu 梯度 http://%s:%d/%n", settings.host(), server.port());
        new CountDownLatch(1).await();
        return 0;
    }

    private void prepare(Database database, Readiness readiness, PrintWriter out) {
        database.migrate();
        CurrentIdentity.as(Identity.system("jobs"), () -> {
            Jobs.endLost(database, Server.serverName(settings));
            return null;
        });
        database.reduced().ifPresent(less -> out.println("  ? " + less));
        GisData.Outcome outcome = CurrentIdentity.as(
                Identity.system("gis-data"), () -> new GisData(settings.home().resolve("gis-data")).load(database));
        if (outcome.changed()) {
            out.printf(
                    Locale.ROOT,
                    "已加载 gis-data / loaded: %s (dataVersion %d)%n",
                    outcome.counts(),
                    outcome.dataVersion());
        }
        new Accounts(database)
                .ensureAdmin(settings.signIn().adminPassword())
                .ifPresent(password -> out.printf(
                        "已建管理员账户 admin，口令（只显示这一次）/ administrator admin, its password is shown this once: %s%n",
                        password));
        PublishedCellRepository.publish(database);
        outcome.findings().forEach(finding -> out.println("  ? " + finding));
        readiness.ready();
    }

    /** A database of the operator's may come up later than we do: we live, say so, and connect when it is there. */
    private void prepareWhenReachable(Database database, Readiness readiness, PrintWriter out)
            throws InterruptedException {
        Optional<String> why = database.unreachable();
        if (why.isPresent()) {
            out.println("数据库暂时连不上，将持续重试 / The database cannot be reached yet, trying on: " + why.get());
        }
        while (why.isPresent()) {
            readiness.notReady("数据库无法访问 / database unreachable: " + why.get());
            Thread.sleep(RETRY_MILLIS);
            why = database.unreachable();
        }
        prepare(database, readiness, out);
    }

    /** Ctrl-C and SIGTERM: stop accepting, finish what is in flight, stop the private cluster, exit 0. */
    private void stopOnSignal(Server server, OpenDatabase open, Readiness readiness, PrintWriter out) {
        new Stop(settings.limits().seconds(Limit.DRAIN_SECONDS))
                .onSignal(
                        () -> {
                            readiness.notReady("正在停止 / shutting down");
                            out.println("正在停止 / stopping");
                            server.close();
                            open.closeConnections();
                        },
                        open::stopCluster);
    }
}
