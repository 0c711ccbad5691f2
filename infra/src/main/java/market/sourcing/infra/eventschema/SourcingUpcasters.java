package market.sourcing.infra.eventschema;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** The steps from past revisions to the next, oldest first. */
final class SourcingUpcasters {
    static final List<EventUpcaster> ALL = List.of(
            new JsonUpcaster("sourcing.listing.ListingDrafted", "1", "2", SourcingUpcasters::nothingToAdd),
            new JsonUpcaster("sourcing.listing.ListingTermsChanged", "1", "2", SourcingUpcasters::nothingToAdd),
            new JsonUpcaster("sourcing.order.OrderPlaced", "1", "2", OrderPlacedFirstRevision::toSecond),
            new JsonUpcaster("sourcing.order.PastReturnRecorded", "1", "2", SourcingUpcasters::nothingToAdd));

    private SourcingUpcasters() {}

    /** Terms may state what a piece weighs, and past returns who acted for the factory; those of before state nothing. */
    private static void nothingToAdd(ObjectNode payload) {}
}
