package market.sourcing.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * One HTTP/1.1 connection that is kept open, for one thread. Reads what a server here sends: a status, a length or
 * chunks, a body. Plain on purpose: the load generator shares the processors with what it measures, and a full client
 * costs more than the search itself.
 */
public final class KeepAlive implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER = 1 << 16;
    private static final int UNAVAILABLE = 503;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final int port;
    private final int times;
    private Socket socket;
    private InputStream in;

    /** @param status of the answer */
    public record Answer(int status, byte[] body) {}

    public KeepAlive(int port) throws IOException {
        this(port, 1);
    }

    /** @param times how often it asks, a second apart, where it is told to come again: as a client does that means to be served */
    public KeepAlive(int port, int times) throws IOException {
        this.port = port;
        this.times = times;
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private Socket connect() throws IOException {
        var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(TIMEOUT_MILLIS);
        return fresh;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** @param pathAndQuery already percent-encoded */
    public Answer get(String pathAndQuery) throws IOException {
        return get(pathAndQuery, "");
    }

    /** @param headers lines, each with its line end */
    public Answer get(String pathAndQuery, String headers) throws IOException {
        return ask(
                "GET " + pathAndQuery + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + headers
                        + "\r\n",
                "");
    }

    /**
     * Posts JSON.
     *
     * @param headers lines, each with its line end
     */
    public Answer post(String path, String headers, String json) throws IOException {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        return ask(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n" + headers + "\r\n",
                json);
    }

    private Answer ask(String head, String body) throws IOException {
        var answer = askOnce(head, body);
        for (int time = 1; answer.status() == UNAVAILABLE && time < times; time++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = askOnce(head, body);
        }
        return answer;
    }

    /**
     * Where the server announces that it closes the connection, a new one is opened before this returns, as any client
     * would.
     */
    private Answer askOnce(String head, String body) throws IOException {
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            last |= lower.startsWith("connection:") && lower.contains("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        var answer = new Answer(status, chunked ? chunks() : in.readNBytes(length));
        if (last) {
            reconnect();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (read != '\r') {
                text.append((char) read);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
