package cn.tidu.platform.server;

import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.ClientAddress;
import cn.tidu.platform.http.Endpoint;
import cn.tidu.platform.http.Pace;
import cn.tidu.platform.job.Jobs;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;
import cn.tidu.platform.settings.Settings;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a room needs to put its routes on the server (服务器上下文).
 *
 * @param router where routes are mounted
 * @param endpoint for the usual work: as many threads as there are connections to the database
 * @param workers makes workers for work that is not usual
 * @param addresses whose request it is, by address
 * @param clock of the server, in Chinese time
 */
public record ServerContext(
        Router router,
        Endpoint endpoint,
        Workers workers,
        Database database,
        Jobs jobs,
        ClientAddress addresses,
        Settings settings,
        Clock clock) {

    /** The limits in force. */
    public LimitSettings limits() {
        return settings.limits();
    }

    /** How fast an answer that is streamed must be read. */
    public Pace pace() {
        return new Pace(limits().seconds(Limit.ANSWER_SECONDS), limits().of(Limit.ANSWER_BYTES_PER_SECOND));
    }

    /** How much a file may hold. */
    public ImportLimits imports() {
        return settings.limits().imports();
    }

    /** The folder where files are kept while they are received and read. */
    public Path uploads() {
        return settings.dataDir().resolve("uploads");
    }

    /** The folder of the data that Tidu comes with. */
    public Path gisData() {
        return settings.home().resolve("gis-data");
    }
}
