package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;

/**
 * Opens our collections and indexes, and tells a collection how an aggregate begins. Its fields are there first: the constructor
 * above it already calls these methods.
 */
final class IndexedDatabase extends MemoryDatabase {
    private final RecentDocuments recent;

    IndexedDatabase(String databaseName, CursorRegistry cursorRegistry, RecentDocuments recent) {
        this.recent = recent;
        super(databaseName, cursorRegistry);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new IndexedCollection(this, collectionName, options, cursorRegistry, recent);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(indexName, keys);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (!command.equalsIgnoreCase("aggregate")) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        Optional<Document> counted = CountDocuments.answer(this, command, query);
        if (counted.isPresent()) {
            clearLastStatus(channel);
            return counted.get();
        }
        return FirstMatch.of(command, query)
                .during(() -> super.handleCommand(channel, command, query, databases, oplog));
    }
}
