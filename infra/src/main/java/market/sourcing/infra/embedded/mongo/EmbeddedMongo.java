package market.sourcing.infra.embedded.mongo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import market.sourcing.infra.embedded.mongo.login.MongoLogin;
import market.sourcing.infra.embedded.mongo.login.Strangers;

/**
 * A MongoDB-wire server in this process, so that a newcomer needs no MongoDB. It holds everything in memory: the read
 * models in it are rebuilt from the log. It listens on the loopback address only and serves nobody but who has its login, which is
 * another at each start.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final int ANY_PORT = 0;

    private final IndexedBackend backend = new IndexedBackend();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final MongoLogin login;
    private final WireServer server;
    private final int port;

    private EmbeddedMongo(int wantedPort, MongoLogin login) {
        this.login = login;
        this.server = new WireServer(backend, new Strangers(login));
        this.port = listen(wantedPort);
    }

    /** Starts a server with a login of its own on a port that the operating system chooses. */
    public static EmbeddedMongo start() {
        return start(ANY_PORT, MongoLogin.fresh());
    }

    /**
     * Starts a server.
     *
     * @param port 1 to 65535, or 0 for one that the operating system chooses
     * @throws IllegalStateException when the port is taken or may not be used
     * @throws IllegalArgumentException when the number is no port
     */
    public static EmbeddedMongo start(int port, MongoLogin login) {
        return new EmbeddedMongo(port, login);
    }

    /** What a MongoDB driver connects to, with the login in it: it is not for logs. */
    public String connectionString() {
        return "mongodb://" + login.user() + ":" + login.secret() + "@"
                + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port
                + "/?authSource=admin&authMechanism=SCRAM-SHA-256";
    }

    public MongoLogin login() {
        return login;
    }

    /** The port it listens on, never 0. */
    public int port() {
        return port;
    }

    /** Takes no new clients, closes those it has, ends its threads and forgets its data; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.close();
        }
    }

    IndexedBackend backend() {
        return backend;
    }

    private int listen(int wantedPort) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort);
        try {
            return server.bind(address);
        } catch (Exception refused) { // the network library throws checked exceptions undeclared
            close();
            throw new IllegalStateException("The embedded MongoDB server cannot listen on " + address, refused);
        }
    }
}
