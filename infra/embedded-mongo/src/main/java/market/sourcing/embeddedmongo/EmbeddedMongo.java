package market.sourcing.embeddedmongo;

import com.mongodb.MongoSocketClosedException;
import com.mongodb.ServerAddress;
import de.bwaldvogel.mongo.MongoBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import market.sourcing.embeddedmongo.login.MongoLogin;
import market.sourcing.embeddedmongo.login.Strangers;

/**
 * A MongoDB-wire server in this process, so that a newcomer needs no MongoDB. It keeps its documents in a file, or in memory for
 * tests; it is for what can be derived anew when it is lost. It listens on the loopback address only and serves nobody but who has
 * its login, which is another at each start.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final int ANY_PORT = 0;

    private final MongoBackend backend;
    /** Held by each request that comes without the wire, and by whoever closes: no store goes away under a reader. */
    private final ReadWriteLock life = new ReentrantReadWriteLock();

    private final MongoLogin login;
    private final WireServer server;
    private final int port;
    private boolean closed;

    private EmbeddedMongo(MongoBackend backend, int wantedPort, MongoLogin login) {
        this.backend = backend;
        this.login = login;
        this.server = new WireServer(backend, new Strangers(login));
        this.port = listen(wantedPort);
    }

    /**
     * Starts a server that keeps everything in a folder, else as {@link #start()}.
     *
     * @param folder nobody else's
     * @param origin names what everything is derived from; what the folder has of another origin is set aside
     * @param pages megabytes of it that are kept in memory at most
     * @throws FileUnusable when the folder can't be written
     */
    public static EmbeddedMongo start(Path folder, String origin, int pages) {
        return start(new StoreFile(folder, origin, pages), ANY_PORT, MongoLogin.fresh());
    }

    static EmbeddedMongo start(StoreFile file, int port, MongoLogin login) {
        return new EmbeddedMongo(new ReopeningBackend(file), port, login);
    }

    /** Starts a server in memory with a login of its own on a port that the operating system chooses. */
    public static EmbeddedMongo start() {
        return start(ANY_PORT, MongoLogin.fresh());
    }

    /**
     * Starts a server in memory.
     *
     * @param port 1 to 65535, or 0 for one that the operating system chooses
     * @throws IllegalStateException when the port is taken or may not be used
     * @throws IllegalArgumentException when the number is no port
     */
    public static EmbeddedMongo start(int port, MongoLogin login) {
        return new EmbeddedMongo(new IndexedBackend(DocumentStore.inMemory()), port, login);
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

    /**
     * Takes no new clients, closes those it has, ends its threads and stores its data, when the requests of this process that are
     * under way are answered; a second call does nothing.
     */
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                server.close();
            }
        } finally {
            life.writeLock().unlock();
        }
    }

    /** Its database, reached in this process, without driver and wire. */
    public DirectDatabase database(String name) {
        return new DirectDatabase(this, name);
    }

    /** As it serves who is connected; refusals are the driver's. */
    <R> R serve(Function<IndexedBackend, R> request) {
        life.readLock().lock();
        try {
            requireOpen();
            return answer(request);
        } finally {
            life.readLock().unlock();
        }
    }

    private <R> R answer(Function<IndexedBackend, R> request) {
        try {
            return backend instanceof ReopeningBackend reopening
                    ? reopening.serve(request)
                    : request.apply((IndexedBackend) backend);
        } catch (RuntimeException failure) {
            throw Refusals.asByDriver(failure);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new MongoSocketClosedException("The embedded MongoDB server is closed", new ServerAddress());
        }
    }

    IndexedBackend backend() {
        return backend instanceof ReopeningBackend reopening ? reopening.current() : (IndexedBackend) backend;
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
