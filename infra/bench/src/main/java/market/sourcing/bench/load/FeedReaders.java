package market.sourcing.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Many that listen to one pool's live feed, each on a connection and a thread of its own; and how late each hears of what was sent. */
public final class FeedReaders implements AutoCloseable {
    private static final Pattern LISTING = Pattern.compile("\"id\":\"(listing-[^\"]+)\"");
    private static final int BUFFER = 1 << 11;

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final SentAndHeard delays = new SentAndHeard();
    private final AtomicInteger listening = new AtomicInteger();

    /** @param path of the live feed, with its query */
    public FeedReaders(int port, String path, String token, int readers) throws IOException {
        for (int reader = 0; reader < readers; reader++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                    + "Authorization: Bearer " + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> listen(socket));
        }
    }

    private void listen(Socket socket) {
        try (var in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), BUFFER)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":listening")) {
                    listening.incrementAndGet();
                } else if (line.startsWith("data:")) {
                    hear(line);
                }
            }
        } catch (IOException closed) {
            listening.decrementAndGet();
        }
    }

    private void hear(String line) {
        var listing = LISTING.matcher(line);
        if (listing.find()) {
            delays.hears(listing.group(1), System.nanoTime());
        }
    }

    /** How many do. */
    public int listening() {
        return listening.get();
    }

    /** Of the changes that it hears of. */
    public SentAndHeard delays() {
        return delays;
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
