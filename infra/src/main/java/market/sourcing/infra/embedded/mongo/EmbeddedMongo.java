package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A MongoDB-wire server in this process, so that a newcomer needs no MongoDB. It holds everything in memory: the read
 * models in it are rebuilt from the log. It listens on the loopback address only, because it knows no users.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final int ANY_PORT = 0;

    private final IndexedBackend backend = new IndexedBackend();
    private final MongoServer server = new MongoServer(backend);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final int port;

    private EmbeddedMongo(int wantedPort) {
        port = listen(wantedPort);
    }

    /** Starts a server on a port that the operating system chooses. */
    public static EmbeddedMongo start() {
        return start(ANY_PORT);
    }

    /**
     * Starts a server.
     *
     * @param port 1 to 65535, or 0 for one that the operating system chooses
     * @throws IllegalStateException when the port is taken or may not be used
     * @throws IllegalArgumentException when the number is no port
     */
    public static EmbeddedMongo start(int port) {
        return new EmbeddedMongo(port);
    }

    /** What a MongoDB driver connects to, such as {@code mongodb://127.0.0.1:27017}. */
    public String connectionString() {
        return "mongodb://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    /** The port it listens on, never 0. */
    public int port() {
        return port;
    }

    /** Takes no new clients, closes those it has, ends its threads and forgets its data; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
        }
    }

    IndexedBackend backend() {
        return backend;
    }

    private int listen(int wantedPort) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort);
        try {
            server.bind(address);
        } catch (Exception refused) { // the network library throws checked exceptions undeclared
            close();
            throw new IllegalStateException("The embedded MongoDB server cannot listen on " + address, refused);
        }
        return server.getLocalAddress().getPort();
    }
}
