package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static market.sourcing.infra.processing.Documents.ID;
import static market.sourcing.infra.processing.Documents.POSITION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * Fresh documents are inserted, known ones replaced where they still have the position they were read at. Nearly always there
 * is one writer (the claim on the token and the lock on the build's row); the condition is against a writer that lost its
 * connection to PostgreSQL while its last write was still under way to MongoDB.
 */
final class MongoViewStore<D> implements ViewStore<D> {
    static final String COUNT = "count";
    private static final String REPAIRS = "repairs";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Build build;
    private final Documents<D> documents;
    private final MongoCollection<BsonDocument> collection;
    private final MongoCollection<BsonDocument> tallies;
    private final Marks marks;

    MongoViewStore(Build build, Documents<D> documents, MongoDatabase database, Marks marks) {
        this.build = build;
        this.documents = documents;
        this.collection = database.getCollection(build.collection(), BsonDocument.class);
        this.tallies = database.getCollection(build.tallies(), BsonDocument.class);
        this.marks = marks;
    }

    @Override
    public Map<String, Stored<D>> load(Collection<String> ids) {
        var found = new HashMap<String, Stored<D>>();
        for (BsonDocument bson : collection.find(in(ID, ids)).batchSize(ids.size())) {
            found.put(bson.getString(ID).getValue(), documents.decode(bson));
        }
        return found;
    }

    @Override
    public Set<String> matching(Bson filter) {
        var ids = new LinkedHashSet<String>();
        collection
                .find(filter)
                .projection(include(ID))
                .forEach(bson -> ids.add(bson.getString(ID).getValue()));
        return ids;
    }

    @Override
    public Map<String, Sum> sums(Collection<String> keys) {
        var found = new HashMap<String, Sum>();
        for (BsonDocument bson : tallies.find(in(ID, keys)).batchSize(keys.size())) {
            found.put(
                    bson.getString(ID).getValue(),
                    new Sum(
                            bson.getInt64(COUNT).getValue(),
                            bson.getInt64(POSITION).getValue()));
        }
        return found;
    }

    @Override
    public void add(List<Addition> additions) {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        for (Addition addition : additions) {
            if (addition.isFresh()) {
                writes.add(new InsertOneModel<>(new BsonDocument(ID, new BsonString(addition.key()))
                        .append(COUNT, new BsonInt64(addition.amount()))
                        .append(POSITION, new BsonInt64(addition.position()))));
            } else {
                writes.add(new UpdateOneModel<>(
                        and(eq(ID, addition.key()), eq(POSITION, addition.before())),
                        combine(inc(COUNT, addition.amount()), set(POSITION, addition.position()))));
            }
        }
        bulk(tallies, writes);
    }

    @Override
    public void write(List<Change> changes) {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        for (Change change : changes) {
            if (change.before() == Change.FRESH) {
                writes.add(new InsertOneModel<>(change.document()));
            } else {
                writes.add(new ReplaceOneModel<>(
                        and(eq(ID, change.id()), eq(POSITION, change.before())), change.document()));
            }
        }
        bulk(collection, writes);
    }

    private static void bulk(MongoCollection<BsonDocument> into, List<WriteModel<BsonDocument>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            var result = into.bulkWrite(writes, UNORDERED);
            if (result.getInsertedCount() + result.getMatchedCount() != writes.size()) {
                throw new Overtaken(into.getNamespace().getCollectionName());
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                throw new Overtaken(into.getNamespace().getCollectionName());
            }
            throw e;
        }
    }

    @Override
    public void mark(long position) {
        marks.mark(build, position);
    }

    @Override
    public void repair(String repair, List<Delta> deltas) {
        for (Delta delta : deltas) {
            try {
                tallies.updateOne(
                        and(eq(ID, delta.key()), ne(REPAIRS, repair)),
                        combine(
                                inc(COUNT, delta.amount()),
                                push(REPAIRS, repair),
                                setOnInsert(POSITION, Addition.REPAIRED_FIRST)),
                        new UpdateOptions().upsert(true));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // The tally is there and has the repair.
            }
        }
    }

    @Override
    public void settle(String repair, List<Delta> deltas) {
        deltas.forEach(delta -> tallies.updateOne(eq(ID, delta.key()), pull(REPAIRS, repair)));
    }
}
