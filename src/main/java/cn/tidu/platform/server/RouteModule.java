package cn.tidu.platform.server;

/**
 * What puts routes of its own on the server (路由模块): a room such as parks, or a floor that mounts its rooms. A route that the
 * contract does not know is refused to everyone, whenever it is mounted.
 */
@FunctionalInterface
public interface RouteModule {
    /** Mounts the routes. Must not block. */
    void mount(ServerContext server);
}
