package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A collection that many read at once. Whoever comes by the library's ways holds the monitor, as there. Whoever reads in this process
 * shares {@link #access} instead, so that a long search keeps nobody else from searching; whoever changes something holds both, the
 * monitor first.
 */
abstract class SharedCollection extends PackedCollection {
    /**
     * As many read in this process at once as there are processors. Were sixteen searches to share two, a long one would take eight
     * times as long, and with it everybody who is waiting for it.
     */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();

    SharedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DocumentStore store,
            RecentDocuments recent) {
        super(database, name, options, cursors, store, recent);
    }

    /** Runs what reads when it is its turn, first come first served. */
    <R> R inTurn(Supplier<R> reader) {
        turns.acquireUninterruptibly();
        try {
            return reader.get();
        } finally {
            turns.release();
        }
    }

    /** Runs what only reads, beside others who do; it must not ask for the monitor. */
    <R> R reading(Supplier<R> reader) {
        access.readLock().lock();
        try {
            return reader.get();
        } finally {
            access.readLock().unlock();
        }
    }

    /** Runs what changes documents or indexes; its caller holds the monitor. */
    private <R> R alone(Supplier<R> change) {
        access.writeLock().lock();
        try {
            return change.get();
        } finally {
            access.writeLock().unlock();
        }
    }

    private void alone(Runnable change) {
        alone(() -> {
            change.run();
            return this;
        });
    }

    /** @param packed the same, packed */
    synchronized void insert(Document document, byte[] packed) {
        storing(packed, () -> addDocument(document));
    }

    @Override
    public synchronized void addDocument(Document document) {
        alone(() -> super.addDocument(document));
    }

    @Override
    public synchronized void addDocuments(Stream<Document> documents) {
        alone(() -> super.addDocuments(documents));
    }

    @Override
    public synchronized void addDocumentIfMissing(Document document) {
        alone(() -> super.addDocumentIfMissing(document));
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return alone(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public synchronized void removeDocument(Document document) {
        alone(() -> super.removeDocument(document));
    }

    @Override
    public synchronized void drop() {
        alone(super::drop);
    }

    /**
     * Replaces a document that is named by its id, if it matches.
     *
     * @param packed the same, packed
     * @return whether there was one
     */
    synchronized boolean replace(Document query, Document document, byte[] packed) {
        return alone(() -> replaced(query, document, packed));
    }

    private boolean replaced(Document query, Document document, byte[] packed) {
        var position = ById.position(query, getIndexes());
        if (position.isEmpty()) {
            return false;
        }
        int at = position.get();
        var before = toReplace(at);
        if (!documentMatchesQuery(before, query)) {
            return false;
        }
        getIndexes().forEach(index -> index.checkUpdate(before, document, this));
        getIndexes().forEach(index -> index.updateInPlace(before, document, at, this));
        storing(packed, () -> handleUpdate(at, before, document));
        return true;
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return alone(
                () -> changing(() -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog)));
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return alone(() -> changing(() -> super.deleteDocuments(selector, limit, oplog)));
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        var result = alone(() -> changing(() -> super.findAndModify(query)));
        if (result.get("value") instanceof Document stored) {
            result.put("value", new Document(stored));
        }
        return result;
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        alone(() -> {
            try {
                super.addIndex(index);
            } catch (RuntimeException refused) {
                index.drop();
                throw refused;
            }
        });
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        alone(() -> super.dropIndex(indexName));
    }
}
