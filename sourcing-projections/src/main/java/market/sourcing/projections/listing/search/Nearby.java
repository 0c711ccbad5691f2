package market.sourcing.projections.listing.search;

import org.bson.codecs.pojo.annotations.BsonId;

/** What ranking by some of the words needs of a document. */
public record Nearby(@BsonId String id, String ranked, SortKeys keys) {
    Ranking standing() {
        return new Ranking(keys, ranked);
    }
}
