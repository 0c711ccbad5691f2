package market.sourcing.projections.listing.detail;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A listing with all it says.
 *
 * @param version of the listing itself; a stock count or an order does not raise it
 * @param ownerId the account that acts for the factory
 * @param reason why it is paused or withdrawn; null in the other states
 * @param stock by SKU code, in the order of the codes; SKUs never counted are not in it
 * @param sold pieces: stated prior sales and pieces ordered here, less those of orders that came to nothing
 * @param changedAt when the listing itself last changed
 */
public record ListingDetail(
        @BsonId String id,
        long version,
        ListingState state,
        @Nullable String reason,
        String factoryId,
        String ownerId,
        DetailTerms terms,
        List<Stock> stock,
        PriorSales priorSales,
        long ordered,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {

    public long sold() {
        return priorSales.units() + ordered;
    }

    /**
     * The pieces of a SKU: those somebody last counted less those that left since, and of these the ones that orders hold.
     */
    public record Stock(String sku, int onHand, int reserved) {
        public int available() {
            return onHand - reserved;
        }
    }

    /**
     * @param days the window the figure is about; 0 when nothing was stated
     * @param source where the figure comes from, or null when nothing was stated
     */
    public record PriorSales(long units, int days, @Nullable String source) {
        static final PriorSales NONE = new PriorSales(0, 0, null);
    }
}
