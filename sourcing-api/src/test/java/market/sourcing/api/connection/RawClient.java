package market.sourcing.api.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends what it likes, byte by byte if it likes, and need not read what it is answered. */
public final class RawClient implements AutoCloseable {
    private static final int SMALL = 4096;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Socket socket = new Socket();
    private final StringBuilder answer = new StringBuilder();
    private boolean ended;

    public RawClient(int port) {
        this(port, "127.0.0.1");
    }

    /** @param from its own address, of which loopback has many */
    public RawClient(int port, String from) {
        try {
            socket.setReceiveBufferSize(SMALL);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LONGEST.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is sent to somebody who has gone is lost. */
    public RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException gone) {
            ended = true;
        }
        return this;
    }

    /** No more is sent, but an answer can be read. */
    public RawClient sendsNoMore() {
        try {
            socket.shutdownOutput();
        } catch (IOException gone) {
            ended = true;
        }
        return this;
    }

    /** Whether there is an answer by now. */
    public boolean isAnswered() {
        try {
            return ended || !answer.isEmpty() || socket.getInputStream().available() > 0;
        } catch (IOException gone) {
            return true;
        }
    }

    /** Sends one byte more and tells whether the server has answered or ended the connection. */
    public boolean tricklesUntilAnswered(String oneByte) {
        send(oneByte);
        read(GLANCE, 1);
        return ended || !answer.isEmpty();
    }

    public boolean tricklesUntilEnded(String oneByte) {
        send(oneByte);
        read(GLANCE, SMALL);
        return ended;
    }

    /** Takes one byte and tells whether there will be no more. */
    public boolean takesAByteUntilEnded() {
        read(GLANCE, 1);
        return ended;
    }

    /** Everything up to the end of the connection. */
    public String all() {
        while (!ended) {
            read(LONGEST, SMALL);
        }
        return answer.toString();
    }

    /** Everything up to a text, or to the end of the connection. */
    public String until(String text) {
        while (!ended && answer.indexOf(text) < 0) {
            read(LONGEST, SMALL);
        }
        return answer.toString();
    }

    /** The status of the first answer, waited for. */
    public int status() {
        var line = until("\r\n").split(" ", 3);
        return line.length < 2 ? 0 : Integer.parseInt(line[1]);
    }

    private void read(Duration patience, int most) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            var bytes = new byte[most];
            int read = socket.getInputStream().read(bytes);
            if (read < 0) {
                ended = true;
            } else {
                answer.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException nothingYet) {
            if (patience.equals(LONGEST)) {
                throw new AssertionError("no answer in " + LONGEST, nothingYet);
            }
        } catch (SocketException reset) {
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
