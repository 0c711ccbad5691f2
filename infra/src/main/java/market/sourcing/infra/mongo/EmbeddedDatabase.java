package market.sourcing.infra.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import market.sourcing.embeddedmongo.DirectDatabase;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** A database of the embedded server, reached in this process. */
public record EmbeddedDatabase(DirectDatabase database) implements ViewDatabase {
    @Override
    public CodecRegistry codecs() {
        return database.codecs();
    }

    @Override
    public <D> ViewDocuments<D> documents(String collection, Class<D> type) {
        return new EmbeddedDocuments<>(database.collection(collection), type);
    }

    @Override
    public int write(String collection, List<WriteModel<BsonDocument>> writes) {
        try {
            return database.collection(collection).write(writes);
        } catch (MongoCommandException refused) {
            if (ErrorCategory.fromErrorCode(refused.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                throw new IdTaken(collection, refused);
            }
            throw refused;
        }
    }

    @Override
    public void create(String collection, List<Bson> indexes) {
        database.create(collection, indexes);
    }

    @Override
    public void drop(String collection) {
        database.drop(collection);
    }

    @Override
    public void ping() {
        database.ping();
    }
}
