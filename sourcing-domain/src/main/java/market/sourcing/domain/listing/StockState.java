package market.sourcing.domain.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all counts and orders have left of a stock.
 *
 * @param openedAt when it was first counted
 * @param countedAt when it was counted last
 * @param reservations of orders whose goods are still here
 * @param gone what has left since the last count
 */
public record StockState(
        String listingId,
        String factoryId,
        String sku,
        int onHand,
        @Nullable Instant openedAt,
        @Nullable Instant countedAt,
        List<Pieces> reservations,
        List<Pieces> gone) {
    public StockState {
        reservations = List.copyOf(reservations);
        gone = List.copyOf(gone);
    }

    /**
     * Pieces of an order.
     *
     * @param buyerId null where it was not noted
     */
    public record Pieces(String orderId, @Nullable String buyerId, int units) {}
}
