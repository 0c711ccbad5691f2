package market.sourcing.domain.listing.event;

/** Something happened to the pieces of one SKU. */
public sealed interface StockEvent extends ListingEvent
        permits StockCounted, StockReserved, StockReleased, StockDispatched, DispatchVoided, StockWrittenOff {
    String sku();
}
