package market.sourcing.embeddedmongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A collection of any server, over the driver. */
record OverDriver(MongoDatabase database, String name) implements Documents {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @Override
    public <T> List<T> find(Bson filter, @Nullable Bson order, int limit, Class<T> type) {
        return database.getCollection(name)
                .find(filter, type)
                .sort(order)
                .limit(limit)
                .into(new ArrayList<>());
    }

    @Override
    public List<BsonDocument> aggregate(List<Bson> stages) {
        return database.getCollection(name)
                .aggregate(stages, BsonDocument.class)
                .into(new ArrayList<>());
    }

    @Override
    public int write(List<WriteModel<BsonDocument>> writes) {
        var result = database.getCollection(name, BsonDocument.class).bulkWrite(writes, UNORDERED);
        return result.getInsertedCount() + result.getMatchedCount() + result.getDeletedCount();
    }

    @Override
    public void create(List<Bson> indexes) {
        database.createCollection(name);
        indexes.forEach(index -> database.getCollection(name).createIndex(index));
    }
}
