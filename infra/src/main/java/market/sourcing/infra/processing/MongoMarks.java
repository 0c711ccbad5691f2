package market.sourcing.infra.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The marks in the collection of the builds' identities. */
record MongoMarks(MongoCollection<BsonDocument> identities) implements Marks {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    MongoMarks(MongoDatabase database) {
        this(database.getCollection(Identities.COLLECTION, BsonDocument.class));
    }

    @Override
    public void mark(Build build, long position) {
        if (identities.updateOne(of(build), to(position)).getMatchedCount() == 0) {
            throw new BuildLost(build.collection());
        }
    }

    /** All of them in one command. */
    void mark(Map<Build, Long> positions) {
        var writes = positions.entrySet().stream()
                .map(each -> new UpdateOneModel<BsonDocument>(of(each.getKey()), to(each.getValue())))
                .toList();
        if (!writes.isEmpty() && identities.bulkWrite(writes, UNORDERED).getMatchedCount() != writes.size()) {
            positions.forEach(this::mark);
        }
    }

    private static Bson of(Build build) {
        return and(
                eq(Documents.ID, build.collection()),
                eq(Identities.BUILD_ID, build.id().toString()));
    }

    private static Bson to(long position) {
        return max(Documents.POSITION, position);
    }
}
