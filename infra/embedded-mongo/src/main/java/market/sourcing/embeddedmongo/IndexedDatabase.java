package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens our collections and indexes, and tells a collection how an aggregate begins. Its fields are there first: the constructor
 * above it already calls these methods.
 */
final class IndexedDatabase extends MemoryDatabase {
    private static final Set<String> READING =
            Set.of("find", "aggregate", "count", "distinct", "listcollections", "listindexes");

    /** What is stored beside a collection has its name and one of these. */
    private static final Pattern RESERVED = Pattern.compile("[#/]");

    private final DocumentStore store;
    private final RecentDocuments recent;
    private final Marks marks;

    IndexedDatabase(
            String databaseName,
            CursorRegistry cursorRegistry,
            DocumentStore store,
            RecentDocuments recent,
            Marks marks) {
        this.store = store;
        this.recent = recent;
        this.marks = marks;
        super(databaseName, cursorRegistry);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String collectionName, CollectionOptions options) {
        if (RESERVED.matcher(collectionName).find()) {
            throw new MongoServerError(ErrorCode.InvalidNamespace, "a collection's name has no # and no / here");
        }
        return new IndexedCollection(this, collectionName, options, cursorRegistry, store, recent);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexName, keys, stored(collectionName, indexName), marks);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new StoredUniqueIndex(indexName, keys, sparse, stored(collectionName, indexName));
    }

    private StoredIndex stored(String collection, String index) {
        return new StoredIndex(store, getDatabaseName() + "." + collection + "/" + index);
    }

    /** Made when it is not there. */
    IndexedCollection collection(String name) {
        return (IndexedCollection) resolveOrCreateCollection(name);
    }

    /** Makes an empty collection with indexes, which have the names that a driver gives them. */
    void create(String collection, List<Document> keys) {
        createCollectionOrThrowIfExists(collection, CollectionOptions.withDefaults());
        for (Document key : keys) {
            addIndex(new Document("v", 2)
                    .append("key", key)
                    .append("name", nameOf(key))
                    .append("ns", getFullCollectionNamespace(collection)));
        }
    }

    private static String nameOf(Document key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + "_" + field.getValue())
                .collect(Collectors.joining("_"));
    }

    /** Does nothing where there is none. */
    void drop(String collection) {
        if (resolveCollection(collection, false) != null) {
            dropCollection(collection, NoopOplog.get());
        }
    }

    /** Only connections have a last status. */
    @Override
    protected synchronized void clearLastStatus(@Nullable Channel channel) {
        if (channel != null) {
            super.clearLastStatus(channel);
        }
    }

    /** What is stored is known by its name. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(ErrorCode.IllegalOperation, "collections keep their names");
    }

    @Override
    public Document handleCommand(
            @Nullable Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (!command.equalsIgnoreCase("aggregate")) {
            return READING.contains(command.toLowerCase(Locale.ROOT))
                    ? super.handleCommand(channel, command, query, databases, oplog)
                    : store.changing(() -> super.handleCommand(channel, command, query, databases, oplog));
        }
        Optional<Document> counted = CountDocuments.answer(this, command, query);
        if (counted.isPresent()) {
            clearLastStatus(channel);
            return counted.get();
        }
        Supplier<Document> answer = () -> FirstMatch.of(command, query)
                .during(() -> super.handleCommand(channel, command, query, databases, oplog));
        return isStored(query.get("pipeline")) ? store.changing(answer) : answer.get();
    }

    /** Whether what an aggregate comes to is written into a collection. */
    private static boolean isStored(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
