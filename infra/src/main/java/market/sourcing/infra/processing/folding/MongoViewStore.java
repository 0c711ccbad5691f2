package market.sourcing.infra.processing.folding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static market.sourcing.infra.processing.folding.Documents.ID;
import static market.sourcing.infra.processing.folding.Documents.POSITION;

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
import market.sourcing.infra.mongo.IdTaken;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Mark;
import market.sourcing.infra.processing.builds.Marks;
import market.sourcing.projections.view.OnlyId;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * Fresh documents are inserted, known ones replaced where they still have the position they were read at. Nearly always there
 * is one writer (the claim on the token and the lock on the build's row); the condition is against a writer that lost its
 * connection to PostgreSQL while its last write was still under way to MongoDB.
 */
final class MongoViewStore<D> implements ViewStore<D> {
    static final String COUNT = "count";
    private static final String REPAIRS = "repairs";

    private final Build build;
    private final Documents<D> documents;
    private final ViewDatabase database;
    private final ViewDocuments<RawBsonDocument> stored;
    private final ViewDocuments<RawBsonDocument> tallies;
    private final Marks marks;

    MongoViewStore(Build build, Documents<D> documents, ViewDatabase database, Marks marks) {
        this.build = build;
        this.documents = documents;
        this.database = database;
        this.stored = database.documents(build.collection(), RawBsonDocument.class);
        this.tallies = database.documents(build.tallies(), RawBsonDocument.class);
        this.marks = marks;
    }

    @Override
    public Map<String, Stored<D>> load(Collection<String> ids) {
        var found = new HashMap<String, Stored<D>>();
        stored.byIds(ids).forEach(bson -> found.put(id(bson), documents.decode(bson)));
        return found;
    }

    @Override
    public Set<String> matching(Bson filter) {
        var ids = new LinkedHashSet<String>();
        stored.find(filter).as(OnlyId.class).forEach(found -> ids.add(found.id()));
        return ids;
    }

    @Override
    public Map<String, Sum> sums(Collection<String> keys) {
        var found = new HashMap<String, Sum>();
        tallies.byIds(keys).forEach(bson -> found.put(id(bson), sum(bson)));
        return found;
    }

    private static Sum sum(BsonDocument tally) {
        return new Sum(
                tally.getInt64(COUNT).getValue(), tally.getInt64(POSITION).getValue());
    }

    private static String id(BsonDocument bson) {
        return bson.getString(ID).getValue();
    }

    @Override
    public void add(List<Addition> additions) {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        for (Addition addition : additions) {
            var before = addition.before();
            if (before == null) {
                writes.add(new InsertOneModel<>(new BsonDocument(ID, new BsonString(addition.key()))
                        .append(COUNT, new BsonInt64(addition.amount()))
                        .append(POSITION, new BsonInt64(addition.position()))));
            } else {
                writes.add(new UpdateOneModel<>(
                        still(addition.key(), before),
                        combine(inc(COUNT, addition.amount()), set(POSITION, addition.position()))));
            }
        }
        write(build.tallies(), writes);
    }

    @Override
    public void write(List<Change> changes) {
        var writes = new ArrayList<WriteModel<BsonDocument>>();
        for (Change change : changes) {
            if (change.before() == Change.FRESH) {
                writes.add(new InsertOneModel<>(change.document()));
            } else {
                writes.add(new ReplaceOneModel<>(still(change.id(), change.before()), change.document()));
            }
        }
        write(build.collection(), writes);
    }

    private static Bson still(String id, long position) {
        return new BsonDocument(ID, new BsonString(id)).append(POSITION, new BsonInt64(position));
    }

    private void write(String collection, List<WriteModel<BsonDocument>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            if (database.write(collection, writes) != writes.size()) {
                throw new Overtaken(collection);
            }
        } catch (IdTaken faster) {
            throw new Overtaken(collection);
        }
    }

    @Override
    public void mark(Mark mark) {
        marks.mark(build, mark);
    }

    @Override
    public void repair(String repair, List<Delta> deltas) {
        for (Delta delta : deltas) {
            try {
                write(new UpdateOneModel<>(
                        and(eq(ID, delta.key()), ne(REPAIRS, repair)),
                        combine(
                                inc(COUNT, delta.amount()),
                                push(REPAIRS, repair),
                                setOnInsert(POSITION, Addition.REPAIRED_FIRST)),
                        new UpdateOptions().upsert(true)));
            } catch (IdTaken there) {
                // The tally is there and has the repair.
            }
        }
    }

    @Override
    public void settle(String repair, List<Delta> deltas) {
        deltas.forEach(delta -> write(new UpdateOneModel<>(eq(ID, delta.key()), pull(REPAIRS, repair))));
    }

    private void write(WriteModel<BsonDocument> toTally) {
        database.write(build.tallies(), List.of(toTally));
    }
}
