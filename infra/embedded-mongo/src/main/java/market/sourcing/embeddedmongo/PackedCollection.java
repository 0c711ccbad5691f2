package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection that keeps its documents packed. Whoever changes documents says so, and gets ones of its own. */
abstract class PackedCollection extends MemoryCollection {
    private final PackedDocuments documents;
    private boolean changing;
    /** What is being stored, where it came packed. */
    private byte @Nullable [] packed;

    PackedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DocumentStore store,
            RecentDocuments recent) {
        documents = new PackedDocuments(store, database.getDatabaseName() + "." + name, recent);
        super(database, name, options, cursors);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return documents.add(packed == null ? Packing.packed(document) : packed);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        documents.replace(position, packed == null ? Packing.packed(after) : packed);
    }

    /** One of its own for who changes it. */
    @Override
    protected Document getDocument(Integer position) {
        return changing ? documents.own(position) : documents.shared(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return documents.positions().mapToObj(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var positions = documents.positions().boxed();
        var inOrder = isNaturalDescending(orderBy) ? positions.sorted(Comparator.reverseOrder()) : positions;
        return matchDocumentsFromStream(
                inOrder.map(this::getDocument), query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected @Nullable Integer findDocumentPosition(Document document) {
        return documents
                .positions()
                .filter(position -> documents.shared(position).equals(document))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    /** What a database knows of its indexes is there when it is opened, and looking for it by query takes long. */
    @Override
    public synchronized void addDocumentIfMissing(Document document) {
        if (findDocumentPosition(document) == null) {
            super.addDocumentIfMissing(document);
        }
    }

    @Override
    public synchronized int count() {
        return size();
    }

    /** How many there are, for who holds the monitor or shares the access. */
    final int size() {
        return documents.count();
    }

    @Override
    public synchronized boolean isEmpty() {
        return documents.count() == 0;
    }

    @Override
    protected void removeDocument(Integer position) {
        documents.remove(position);
    }

    @Override
    public synchronized void drop() {
        super.drop();
        documents.drop();
    }

    /** A document to be judged, packed where it is known what is asked of it. */
    final Candidate candidate(int position, Optional<TopFields> asked) {
        return asked.map(fields -> Candidate.packed(position, documents.packed(position), fields))
                .orElseGet(() -> Candidate.of(position, documents.shared(position)));
    }

    /** A document that is about to be replaced; nobody may change it. */
    final Document toReplace(int position) {
        return documents.once(position);
    }

    /** A document as it is kept; nobody may change it. */
    final byte[] packed(int position) {
        return documents.packed(position);
    }

    /** Of all documents, in order. */
    final Stream<Integer> positions() {
        return documents.positions().boxed();
    }

    /** Runs what stores one document, of which it is known what it is packed. */
    final void storing(byte[] bytes, Runnable store) {
        packed = bytes;
        try {
            store.run();
        } finally {
            packed = null;
        }
    }

    final boolean isChanging() {
        return changing;
    }

    /** Runs what changes the documents that it finds. */
    final <R> R changing(Supplier<R> change) {
        boolean before = changing;
        changing = true;
        try {
            return change.get();
        } finally {
            changing = before;
        }
    }
}
