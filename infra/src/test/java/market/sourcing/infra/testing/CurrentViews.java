package market.sourcing.infra.testing;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.function.Supplier;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** The database of the server that is there now, as a driver finds it at the same port. */
record CurrentViews(Supplier<ViewDatabase> now) implements ViewDatabase {
    @Override
    public CodecRegistry codecs() {
        return now.get().codecs();
    }

    @Override
    public <D> ViewDocuments<D> documents(String collection, Class<D> type) {
        return new ViewDocuments<>() {
            @Override
            public Find<D> find(Bson filter) {
                return now.get().documents(collection, type).find(filter);
            }

            @Override
            public List<BsonDocument> aggregate(List<Bson> stages) {
                return now.get().documents(collection, type).aggregate(stages);
            }
        };
    }

    @Override
    public int write(String collection, List<WriteModel<BsonDocument>> writes) {
        return now.get().write(collection, writes);
    }

    @Override
    public void create(String collection, List<Bson> indexes) {
        now.get().create(collection, indexes);
    }

    @Override
    public void drop(String collection) {
        now.get().drop(collection);
    }

    @Override
    public void ping() {
        now.get().ping();
    }
}
