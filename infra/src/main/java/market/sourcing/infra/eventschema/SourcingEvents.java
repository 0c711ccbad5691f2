package market.sourcing.infra.eventschema;

import java.util.List;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;

/** Every event of the marketplace under its stored name. A name is never changed; a changed shape raises the revision. */
final class SourcingEvents {
    static final EventTypes ALL = new EventTypes(List.of(
            EventType.of("sourcing.factory.FactoryOnboarded", "1", FactoryOnboarded.class),
            EventType.of("sourcing.factory.FactoryVerified", "1", FactoryVerified.class),
            EventType.of("sourcing.factory.FactorySuspended", "1", FactorySuspended.class),
            EventType.of("sourcing.factory.FactoryReinstated", "1", FactoryReinstated.class),
            EventType.of("sourcing.listing.ListingDrafted", "1", ListingDrafted.class),
            EventType.of("sourcing.listing.ListingPublished", "1", ListingPublished.class),
            EventType.of("sourcing.listing.ListingRepriced", "1", ListingRepriced.class),
            EventType.of("sourcing.listing.ListingTermsChanged", "1", ListingTermsChanged.class),
            EventType.of("sourcing.listing.ListingPaused", "1", ListingPaused.class),
            EventType.of("sourcing.listing.ListingWithdrawn", "1", ListingWithdrawn.class),
            EventType.of("sourcing.listing.PriorSalesStated", "1", PriorSalesStated.class),
            EventType.of("sourcing.listing.StockCounted", "1", StockCounted.class),
            EventType.of("sourcing.order.OrderPlaced", "1", OrderPlaced.class),
            EventType.of("sourcing.order.PastOrderRecorded", "1", PastOrderRecorded.class),
            EventType.of("sourcing.order.PastReturnRecorded", "1", PastReturnRecorded.class),
            EventType.of("sourcing.order.UnlinkedReturnRecorded", "1", UnlinkedReturnRecorded.class)));

    private SourcingEvents() {}
}
