package cn.tidu.matching;

import cn.tidu.files.reader.FileReaders;
import cn.tidu.matching.batch.BatchRoutes;
import cn.tidu.matching.batch.MatchBatch;
import cn.tidu.matching.edition.EditionRoutes;
import cn.tidu.matching.edition.EditionService;
import cn.tidu.matching.group.GroupRoutes;
import cn.tidu.matching.group.GroupService;
import cn.tidu.matching.one.MatchRoutes;
import cn.tidu.matching.one.OneMatch;
import cn.tidu.matching.parkside.ParkMatchRoutes;
import cn.tidu.matching.parkside.ParkMatchService;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.roster.RosterRoutes;
import cn.tidu.matching.shortlist.ShortlistRoutes;
import cn.tidu.matching.shortlist.ShortlistService;
import cn.tidu.matching.whynot.WhyNotRoutes;
import cn.tidu.matching.whynot.WhyNotService;
import cn.tidu.platform.http.Turns;
import cn.tidu.platform.http.Worker;
import cn.tidu.platform.server.ServerContext;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.LimitSettings;

/** Mounts matching: one enterprise, and many at once (匹配各室). */
public final class MatchingRoutes {
    private MatchingRoutes() {}

    /**
     * Mounts the rooms, all on one catalogue.
     *
     * @param readers read lists of enterprises
     */
    public static void mount(ServerContext server, FileReaders readers) {
        MatchService matches = new MatchService(server.database(), server.clock());
        MatchRoutes.mount(server, new OneMatch(matches, keptBytes(server.limits())));
        WhyNotRoutes.mount(server, new WhyNotService(matches));
        EditionRoutes.mount(server, new EditionService(matches));
        many(server, matches, readers);
    }

    /** Many enterprises at once; their work may take seconds and has workers of its own. */
    private static void many(ServerContext server, MatchService matches, FileReaders readers) {
        Turns turns = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        Worker patient = server.workers().heavy("tidu-patient");
        GroupRoutes.mount(server, new GroupService(matches), patient);
        ParkMatchRoutes.mount(server, new ParkMatchService(matches), patient);
        ShortlistRoutes.mount(server, new ShortlistService(matches, turns), patient);
        RosterRoutes.mount(server, matches, patient, readers);
        BatchRoutes.mount(server, new MatchBatch(matches, turns), readers);
    }

    private static long keptBytes(LimitSettings limits) {
        long set = limits.of(Limit.ANSWERS_BYTES);
        return set > 0
                ? set
                : Math.max(16L << 20, Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 16));
    }
}
