package market.sourcing.projections.view;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The documents of one view, or its tallies, to be read. Conditions and stages are said in MongoDB's language. */
public interface ViewDocuments<D> {

    Find<D> find(Bson filter);

    /** What the stages come to, in order. */
    List<BsonDocument> aggregate(List<Bson> stages);

    default Find<D> all() {
        return find(empty());
    }

    default Optional<D> byId(String id) {
        return find(eq("_id", id)).first();
    }

    /** Those that are there, in any order. */
    default Find<D> byIds(Collection<String> ids) {
        return find(in("_id", ids));
    }
}
