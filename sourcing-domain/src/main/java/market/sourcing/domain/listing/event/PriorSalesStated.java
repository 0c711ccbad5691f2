package market.sourcing.domain.listing.event;

import market.sourcing.domain.shared.StoredAs;

/**
 * Sales before the offer came here, as its source states them; they count for merit in search, not as orders.
 *
 * @param days the window the figure is about
 * @param source where the figure comes from
 */
@StoredAs("sourcing.listing.PriorSalesStated")
public record PriorSalesStated(String listingId, String factoryId, long units, int days, String source)
        implements ListingEvent {}
