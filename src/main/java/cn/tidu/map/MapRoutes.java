package cn.tidu.map;

import cn.tidu.map.ogc.OgcRoutes;
import cn.tidu.map.style.StyleRoutes;
import cn.tidu.map.tiles.TileRoutes;
import cn.tidu.platform.server.ServerContext;

/** Mounts the map: tiles, its style, and the OGC APIs (地图各室). */
public final class MapRoutes {
    private MapRoutes() {}

    /** Mounts the rooms. */
    public static void mount(ServerContext server, TileRoutes tiles) {
        tiles.mount(server);
        StyleRoutes.mount(server);
        OgcRoutes.mount(server);
    }
}
