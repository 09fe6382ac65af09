package cn.tidu.facts;

import cn.tidu.facts.guidance.GuidanceRoutes;
import cn.tidu.facts.industry.IndustryRoutes;
import cn.tidu.facts.outlet.OutletRoutes;
import cn.tidu.facts.park.ParkRoutes;
import cn.tidu.facts.region.RegionRoutes;
import cn.tidu.facts.relocation.RelocationRoutes;
import cn.tidu.facts.statement.StatementRoutes;
import cn.tidu.facts.weight.WeightRoutes;
import cn.tidu.platform.server.ServerContext;

/** Mounts what is known of places, parks, industries and policy (事实各室). */
public final class FactRoutes {
    private FactRoutes() {}

    /** Mounts the rooms. */
    public static void mount(ServerContext server) {
        RegionRoutes.mount(server);
        IndustryRoutes.mount(server);
        ParkRoutes.mount(server);
        StatementRoutes.mount(server);
        OutletRoutes.mount(server);
        GuidanceRoutes.mount(server);
        RelocationRoutes.mount(server);
        WeightRoutes.mount(server);
    }
}
