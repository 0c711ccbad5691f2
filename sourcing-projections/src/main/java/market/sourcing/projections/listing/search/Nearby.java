package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Projections.include;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** What ranking by some of the words needs of a document. */
public record Nearby(@BsonId String id, List<String> terms, SortKeys keys) {
    static final Bson FIELDS = include("_id", "terms", "keys");

    Standing standing() {
        return new Standing(keys, terms);
    }
}
