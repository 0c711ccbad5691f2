package market.sourcing.embeddedmongo;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A collection of the embedded server, without driver and wire. */
record InProcess(DirectDatabase database, String name) implements Documents {
    @Override
    public <T> List<T> find(Bson filter, @Nullable Bson order, int limit, Class<T> type) {
        var found = new ArrayList<T>();
        database.collection(name).find(filter, order, limit, type, found::add);
        return found;
    }

    @Override
    public List<BsonDocument> aggregate(List<Bson> stages) {
        return database.collection(name).aggregate(stages);
    }

    @Override
    public int write(List<WriteModel<BsonDocument>> writes) {
        return database.collection(name).write(writes);
    }

    @Override
    public void create(List<Bson> indexes) {
        database.create(name, indexes);
    }
}
