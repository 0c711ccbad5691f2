package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents packed, finds them by index, and hands out copies. The plain one gives its stored documents
 * away and changes them field by field while an answer is being encoded, so that readers see half an update.
 */
final class IndexedCollection extends MemoryCollection {
    /** Stands for the query where its documents have been judged already. */
    private static final Document JUDGED = new Document();

    private final PackedDocuments documents;
    private boolean changing;
    private boolean counting;
    private long examined;
    /** The query that the quick matcher is for; many documents are judged by one. */
    private @Nullable Document judged;

    private QuickMatcher quick = QuickMatcher.of(new Document());

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            RecentDocuments recent) {
        documents = new PackedDocuments(recent);
        super(database, name, options, cursors);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return documents.add(document);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        documents.replace(position, after);
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

    @Override
    public synchronized int count() {
        return documents.count();
    }

    @Override
    public synchronized boolean isEmpty() {
        return documents.count() == 0;
    }

    /** How many documents the matcher has judged so far. */
    synchronized long documentsExamined() {
        return examined;
    }

    /** The plan for a query; empty when no index helps. */
    synchronized Optional<Plan> plan(Document query, @Nullable Document orderBy, int wanted) {
        return SortOrder.of(orderBy).flatMap(order -> planner().plan(query, order, wanted));
    }

    /** The number of documents of a query, if an index knows it without looking at them. */
    synchronized OptionalInt countByIndex(Document query) {
        return EqualityCount.of(query, secondaryIndexes());
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var plan = isUniqueKeyOnly(query) ? Optional.<Plan>empty() : plan(query, orderBy, wanted(skip, limit));
        if (plan.isEmpty()) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        var order = plan.get().isSorted() ? null : sortKeys(orderBy);
        int wanted = wanted(skip, limit);
        if (order != null && wanted > 0) {
            var first = new FirstInOrder(order, wanted, document -> documentMatchesQuery(document, query));
            candidates(plan.get()).forEach(first::offer);
            if (first.isSure()) {
                return matchDocumentsFromStream(
                        JUDGED, first.documents().stream(), skip, limit, batchSize, null, projection);
            }
        }
        return matchDocumentsFromStream(query, candidates(plan.get()), skip, limit, batchSize, order, projection);
    }

    private Stream<Document> candidates(Plan plan) {
        return plan.positions().map(this::getDocument);
    }

    @Override
    public synchronized Stream<Document> queryAllAsStream() {
        return FirstMatch.takeFor(getCollectionName())
                .map(this::handleQueryAsStream)
                .orElseGet(super::queryAllAsStream);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        var known = query == null || query.isEmpty() ? OptionalInt.empty() : countByIndex(query);
        if (known.isEmpty()) {
            return counting(() -> super.count(query, skip, limit));
        }
        int left = Math.max(0, known.getAsInt() - skip);
        return limit > 0 ? Math.min(limit, left) : left;
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return changing(() -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return changing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        var result = changing(() -> super.findAndModify(query));
        if (result.get("value") instanceof Document stored) {
            result.put("value", new Document(stored));
        }
        return result;
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    protected void removeDocument(Integer position) {
        Document document = getDocument(position);
        secondaryIndexes().forEach(index -> index.removeAt(document, position));
        documents.remove(position);
    }

    // The library would encode a document at every write, and twice at an update, for a number that only statistics
    // show.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected synchronized int getDataSize() {
        return DataSize.of(super.queryAllAsStream());
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        if (query == JUDGED) {
            return true;
        }
        examined++;
        if (judged != query) {
            judged = query;
            quick = QuickMatcher.of(query);
        }
        return switch (quick.judge(document)) {
            case MEETS -> true;
            case FAILS -> false;
            case UNSURE -> super.documentMatchesQuery(document, query);
        };
    }

    // A shallow copy is enough: an update replaces the values of a document and never changes what is inside them.
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        var given = changing || counting
                ? matched
                : matched.stream().map(Document::new).toList();
        return super.createQueryResult(given, batchSize);
    }

    /** Runs what gives no document away. */
    private <R> R counting(Supplier<R> count) {
        counting = true;
        try {
            return count.get();
        } finally {
            counting = false;
        }
    }

    /** Runs what changes the documents that it finds. */
    private <R> R changing(Supplier<R> change) {
        boolean before = changing;
        changing = true;
        try {
            return change.get();
        } finally {
            changing = before;
        }
    }

    private boolean isUniqueKeyOnly(Document query) {
        return getIndexes().stream().anyMatch(index -> index.canHandle(query));
    }

    private QueryPlanner planner() {
        return new QueryPlanner(getIndexes(), count());
    }

    private List<SecondaryIndex> secondaryIndexes() {
        return getIndexes().stream()
                .filter(SecondaryIndex.class::isInstance)
                .map(SecondaryIndex.class::cast)
                .toList();
    }

    private static int wanted(int skip, int limit) {
        return limit > 0 ? (int) Math.min(Integer.MAX_VALUE, (long) Math.max(0, skip) + limit) : 0;
    }

    private static @Nullable SortKeys sortKeys(@Nullable Document orderBy) {
        return SortOrder.of(orderBy)
                .filter(order -> !order.isEmpty())
                .map(SortKeys::new)
                .orElse(null);
    }
}
