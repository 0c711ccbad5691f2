package market.sourcing.embeddedmongo;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A collection as a program uses it that may reach it in this process or over the driver. */
interface Documents {
    /** @param limit at most so many, 0 for all */
    <T> List<T> find(Bson filter, @Nullable Bson order, int limit, Class<T> type);

    List<BsonDocument> aggregate(List<Bson> stages);

    /** Does all of them, in any order; returns how many documents were inserted, or were there to be changed or deleted. */
    int write(List<WriteModel<BsonDocument>> writes);

    void create(List<Bson> indexes);
}
