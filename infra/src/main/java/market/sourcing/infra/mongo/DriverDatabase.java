package market.sourcing.infra.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** A MongoDB's database, reached over the driver. */
public record DriverDatabase(MongoDatabase database) implements ViewDatabase {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @Override
    public CodecRegistry codecs() {
        return database.getCodecRegistry();
    }

    @Override
    public <D> ViewDocuments<D> documents(String collection, Class<D> type) {
        return new DriverDocuments<>(database.getCollection(collection, type));
    }

    @Override
    public int write(String collection, List<WriteModel<BsonDocument>> writes) {
        try {
            var result = database.getCollection(collection, BsonDocument.class).bulkWrite(writes, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() + result.getDeletedCount();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                throw new IdTaken(collection, e);
            }
            throw e;
        }
    }

    @Override
    public void create(String collection, List<Bson> indexes) {
        database.createCollection(collection);
        indexes.forEach(index -> database.getCollection(collection).createIndex(index));
    }

    @Override
    public void drop(String collection) {
        database.getCollection(collection).drop();
    }

    @Override
    public void ping() {
        database.runCommand(new Document("ping", 1));
    }
}
