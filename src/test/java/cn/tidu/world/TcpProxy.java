package cn.tidu.world;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a program and a server on this machine, and does to their connections what networks do. */
public final class TcpProxy implements AutoCloseable {
    private volatile int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;
    private volatile boolean hung;

    /** In front of a port; takes no connections yet. */
    public TcpProxy(int target) throws IOException {
        this.target = target;
        port = freePort();
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Takes connections and passes on what comes. */
    public TcpProxy open() throws IOException, InterruptedException {
        hung = false;
        ServerSocket server = bound();
        listening = server;
        start(() -> accept(server));
        return this;
    }

    /** Somebody may have borrowed the port for a moment. */
    private ServerSocket bound() throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            ServerSocket server = new ServerSocket();
            try {
                server.setReuseAddress(true);
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return server;
            } catch (BindException taken) {
                server.close();
                if (i == 200) {
                    throw taken;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Leads new connections elsewhere. */
    public void target(int to) {
        target = to;
    }

    /** From now on nothing comes through, and nobody is told: a cable that was pulled. */
    public void hang() {
        hung = true;
    }

    /** Passes on again what comes from now on. */
    public void resume() {
        hung = false;
    }

    /** Ends all connections and takes no more: a server that died. */
    public void cut() throws IOException {
        if (listening != null) {
            listening.close();
        }
        for (Socket socket : sockets) {
            quietly(socket);
        }
        sockets.clear();
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                lead(server.accept());
            }
        } catch (IOException e) {
            quietly(server);
        }
    }

    private void lead(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(near);
            sockets.add(far);
            start(() -> copy(near, far));
            start(() -> copy(far, near));
        } catch (IOException nobodyThere) {
            quietly(near);
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                while (hung && !from.isClosed()) {
                    Thread.sleep(20);
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // ended
        }
        quietly(from);
        quietly(to);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // it is closed either way
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
