package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;

/** The server's memory backend with our databases, because the plain one ignores every index that is not unique. */
final class IndexedBackend extends MemoryBackend {
    private final RecentDocuments recent = new RecentDocuments();
    private final DocumentStore store;

    IndexedBackend(DocumentStore store) {
        this.store = store;
        store.databases().forEach(this::resolveDatabase);
    }

    @Override
    public MemoryDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getCursorRegistry(), store, recent);
    }

    @Override
    public void close() {
        super.close();
        store.close();
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
