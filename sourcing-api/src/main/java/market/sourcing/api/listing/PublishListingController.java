package market.sourcing.api.listing;

import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/publish} */
@RestController
class PublishListingController {
    private final ListingChanges changes;

    PublishListingController(ListingChanges changes) {
        this.changes = changes;
    }

    /** Publishes a drafted or paused listing: it is found and can be ordered. */
    @Refuses({
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.FACTORY_NOT_VERIFIED,
        RefusalCode.FACTORY_SUSPENDED,
        RefusalCode.LISTING_WITHDRAWN
    })
    @PostMapping("/api/listings/{id}/publish")
    ResponseEntity<Answers.Changed> publish(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var listing = PathIds.listing(id);
        return changes.send(listing, new PublishListing(listing, IfMatch.expected(ifMatch), actor), actor);
    }
}
