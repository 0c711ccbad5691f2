package market.sourcing.api.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 180_000;

    private RawHttp() {}

    /**
     * The whole answer, head and body.
     *
     * @param head the request's lines without those that end it
     */
    static String get(String... head) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), Marketplace.started().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
