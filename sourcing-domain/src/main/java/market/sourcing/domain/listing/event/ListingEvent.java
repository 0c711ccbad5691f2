package market.sourcing.domain.listing.event;

/** Everything that happens to a listing and its stock. */
public sealed interface ListingEvent
        permits ListingDrafted,
                ListingPublished,
                ListingRepriced,
                ListingTermsChanged,
                ListingPaused,
                ListingWithdrawn,
                PriorSalesStated,
                StockEvent {
    String listingId();
}
