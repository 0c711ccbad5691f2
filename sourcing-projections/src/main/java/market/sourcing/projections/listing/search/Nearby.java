package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Projections.include;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** What ranking by some of the words needs of a document. */
public record Nearby(@BsonId String id, String ranked, SortKeys keys) {
    static final Bson FIELDS = include("_id", "ranked", "keys");

    Standing standing() {
        return new Standing(keys, ranked);
    }
}
