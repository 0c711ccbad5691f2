package market.sourcing.api.listing.actions;

import market.sourcing.api.actions.Described;
import org.junit.jupiter.api.Test;

class ListingVerbsTest {
    @Test
    void every_change_of_a_listing_is_a_verb() {
        Described.haveAll("/api/listings/{id}/", ListingVerbs.ALL);
    }
}
