package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;

/** The server's memory backend with our databases, because the plain one ignores every index that is not unique. */
final class IndexedBackend extends MemoryBackend {
    private final RecentDocuments recent = new RecentDocuments();

    @Override
    public MemoryDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getCursorRegistry(), recent);
    }

    IndexedCollection collection(String databaseName, String collectionName) {
        return (IndexedCollection) resolveDatabase(databaseName).resolveCollection(collectionName, true);
    }
}
