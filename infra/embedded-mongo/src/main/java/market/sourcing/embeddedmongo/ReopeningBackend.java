package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves what is in the store's file, and an empty one in its place when the store has failed. What was stored last may be whole, but
 * those at work on it would go on as if nothing were missing behind it. Whoever asks meanwhile is told to ask again.
 */
final class ReopeningBackend implements MongoBackend {
    private static final Logger LOG = LoggerFactory.getLogger(ReopeningBackend.class);
    /** As MongoDB says it of a server that is ending, so that a driver tries again. */
    static final int ENDING = 91;
    /** As MongoDB says it. */
    private static final int DROPPED = 26;

    private final StoreFile file;
    private volatile IndexedBackend current;
    private boolean closed;

    ReopeningBackend(StoreFile file) {
        this.file = file;
        this.current = file.open();
    }

    IndexedBackend current() {
        return current;
    }

    <R> R serve(Function<IndexedBackend, R> request) {
        var serving = current;
        try {
            return request.apply(serving);
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() == DataUtils.ERROR_CLOSED && serving.isOpen()) {
                // Only what it is about has gone: somebody drops a collection while another still has it in his hand.
                throw new MongoServerError(DROPPED, "NamespaceNotFound", "The collection was dropped");
            }
            reopen(serving, failure);
            throw another();
        }
    }

    static MongoServerError another() {
        return new MongoServerError(ENDING, "ShutdownInProgress", "The store is another one now");
    }

    private synchronized void reopen(IndexedBackend failed, MVStoreException failure) {
        if (closed || current != failed) {
            return;
        }
        LOG.error("The store of the documents has failed and is given up", failure);
        failed.giveUp();
        file.setAside("failing");
        current = file.open();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return serve(backend -> backend.handleCommand(channel, database, command, query));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return serve(backend -> backend.handleMessage(message));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return serve(backend -> backend.handleQuery(query));
    }

    @Override
    public void dropDatabase(String database) {
        serve(backend -> {
            backend.dropDatabase(database);
            return database;
        });
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return serve(backend -> backend.resolveDatabase(database));
    }

    @Override
    public void handleClose(Channel channel) {
        current.handleClose(channel);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return current.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return current.getServerStatus();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        current.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return current.getClock();
    }

    @Override
    public void enableOplog() {
        current.enableOplog();
    }

    @Override
    public void disableOplog() {
        current.disableOplog();
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        current.version(version);
        return this;
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.close();
    }
}
