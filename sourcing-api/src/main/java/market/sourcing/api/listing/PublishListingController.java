package market.sourcing.api.listing;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/publish} */
@RestController
record PublishListingController(ListingChanges changes) {
    /** Publishes a drafted or paused listing: it is found and can be ordered. */
    @Refuses({
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.FACTORY_NOT_VERIFIED,
        RefusalCode.FACTORY_SUSPENDED,
        RefusalCode.LISTING_WITHDRAWN
    })
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings/{id}/publish")
    ResponseEntity<Answers.Changed> publish(@PathVariable ListingId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id, new PublishListing(id, expected, actor), actor);
    }
}
