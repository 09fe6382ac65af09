package cn.tidu.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes sent to a server as no client library would send them, and what came back. */
public final class RawExchange {
    private static final int PATIENCE = (int) Duration.ofMinutes(2).toMillis();

    private RawExchange() {}

    /** Sends text, one byte to a character, and reads until the server closes the connection. */
    public static String untilClosed(int port, String sent) throws IOException {
        try (Socket socket = sending(port, sent)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "reset: " + reset.getMessage();
        }
    }

    /** A connection on which the text was sent; an answer that does not come fails the reader of it. */
    public static Socket sending(int port, String sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
