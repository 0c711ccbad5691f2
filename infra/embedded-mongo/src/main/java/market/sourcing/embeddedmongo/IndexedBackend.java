package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The server's memory backend with our databases, because the plain one ignores every index that is not unique. */
final class IndexedBackend extends MemoryBackend {
    private final RecentDocuments recent = new RecentDocuments();
    private final Marks marks = new Marks();
    private final DocumentStore store;
    private final UUID life = UUID.randomUUID();

    IndexedBackend(DocumentStore store) {
        this.store = store;
        store.databases().forEach(this::resolveDatabase);
    }

    @Override
    public MemoryDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getCursorRegistry(), store, recent, marks);
    }

    @Override
    public Document handleCommand(@Nullable Channel channel, String databaseName, String command, Document query) {
        return store.answering(() -> super.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return store.answering(() -> super.handleQuery(query));
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }

    /** Answers from a collection; as from an empty one where there is none. */
    <R> List<R> read(String database, String collection, Function<IndexedCollection, List<R>> question) {
        return resolveDatabase(database).resolveCollection(collection, false) instanceof IndexedCollection there
                ? there.inTurn(() -> store.answering(() -> question.apply(there)))
                : List.of();
    }

    /** Changes a database, whole or not at all. */
    <R> R change(String database, Function<IndexedDatabase, R> change) {
        return store.answering(() -> store.changing(() -> change.apply((IndexedDatabase) resolveDatabase(database))));
    }

    /** Tells it from the one that takes its place. */
    UUID life() {
        return life;
    }

    /** Whether its store is. */
    boolean isOpen() {
        return store.isOpen();
    }

    /** Stores nothing more. */
    void giveUp() {
        super.close();
        store.giveUp();
    }

    @Override
    public void dropDatabase(String name) {
        store.changing(() -> {
            super.dropDatabase(name);
            return name;
        });
    }

    IndexedCollection collection(String databaseName, String collectionName) {
        return (IndexedCollection) resolveDatabase(databaseName).resolveCollection(collectionName, true);
    }
}
