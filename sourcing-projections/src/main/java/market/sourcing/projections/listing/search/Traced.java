package market.sourcing.projections.listing.search;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A result's part of a document, and what it was ordered and found by before: its terms, most of it, stay where they are. */
public record Traced(
        @BsonId String id,
        String factoryId,
        ListedOffer offer,
        String ranked,
        SortKeys keys,
        FactoryMerit standing,
        long born,
        long moved,
        List<EarlierRanking> history,
        long forgotten) {

    Card card() {
        return new Card(id, factoryId, offer, keys, standing);
    }
}
