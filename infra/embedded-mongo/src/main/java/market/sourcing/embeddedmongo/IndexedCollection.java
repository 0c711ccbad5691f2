package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that finds its documents by index, and that hands out copies. The plain one gives its stored documents away and
 * changes them field by field while an answer is being encoded, so that readers see half an update.
 */
final class IndexedCollection extends SharedCollection {
    /** Stands for the query where its documents have been judged already. */
    private static final Document JUDGED = new Document();
    /** Of a document that comes without its position. */
    private static final int NOWHERE = -1;

    private final LongAdder examined = new LongAdder();
    private boolean counting;
    /** The query that the quick matcher is for; many documents are judged by one. */
    private @Nullable Document judged;

    private QuickMatcher quick = QuickMatcher.of(new Document());

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DocumentStore store,
            RecentDocuments recent) {
        super(database, name, options, cursors, store, recent);
    }

    /** How many documents the matcher has judged so far. */
    long documentsExamined() {
        return examined.sum();
    }

    /** The plan for a query; empty when no index helps. For who holds the monitor, or shares the access. */
    Optional<Plan> plan(Document query, @Nullable Document orderBy, int wanted) {
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
            var first = new FirstInOrder(order, wanted, candidate -> documentMatchesQuery(candidate.document(), query));
            unpacked(plan.get().positions()).forEach(first::offer);
            if (first.isSure()) {
                return matchDocumentsFromStream(
                        JUDGED,
                        first.inItsOrder().stream().map(Candidate::document),
                        skip,
                        limit,
                        batchSize,
                        null,
                        projection);
            }
        }
        return matchDocumentsFromStream(
                query, plan.get().positions().map(this::getDocument), skip, limit, batchSize, order, projection);
    }

    /** What matches, in order, as it is kept; nobody may change it. */
    List<byte[]> find(Document query, @Nullable Document orderBy, int limit) {
        if (SortOrder.of(orderBy).isEmpty()) {
            return inAnOrderOfTheLibrary(query, orderBy, limit);
        }
        return reading(() -> new Finding(this, query, orderBy, limit)
                .positions()
                .map(this::packed)
                .toList());
    }

    private synchronized List<byte[]> inAnOrderOfTheLibrary(Document query, @Nullable Document orderBy, int limit) {
        return counting(() -> queryDocuments(query, orderBy, 0, limit, 0, null).collectDocuments()).stream()
                .map(Packing::packed)
                .toList();
    }

    private Stream<Candidate> unpacked(Stream<Integer> positions) {
        return positions.map(position -> Candidate.of(position, getDocument(position)));
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
    protected void removeDocument(Integer position) {
        Document document = getDocument(position);
        secondaryIndexes().forEach(index -> index.removeAt(document, position));
        super.removeDocument(position);
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
        if (judged != query) {
            judged = query;
            quick = QuickMatcher.of(query);
        }
        return matches(Candidate.of(NOWHERE, document), query, quick);
    }

    /** Judges the documents of one query, for one who reads. */
    Predicate<Candidate> matcher(Document query) {
        var ofThisQuery = QuickMatcher.of(query);
        return candidate -> matches(candidate, query, ofThisQuery);
    }

    private boolean matches(Candidate candidate, Document query, QuickMatcher quickly) {
        examined.increment();
        return switch (quickly.judge(candidate.value())) {
            case MEETS -> true;
            case FAILS -> false;
            case UNSURE -> super.documentMatchesQuery(candidate.document(), query);
        };
    }

    // A shallow copy is enough: an update replaces the values of a document and never changes what is inside them.
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        var given = isChanging() || counting
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

    private boolean isUniqueKeyOnly(Document query) {
        return getIndexes().stream().anyMatch(index -> index.canHandle(query));
    }

    private QueryPlanner planner() {
        return new QueryPlanner(getIndexes(), size());
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

    static @Nullable SortKeys sortKeys(@Nullable Document orderBy) {
        return SortOrder.of(orderBy)
                .filter(order -> !order.isEmpty())
                .map(SortKeys::new)
                .orElse(null);
    }
}
