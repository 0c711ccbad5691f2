package market.sourcing.api.listing;

import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/withdraw} */
@RestController
class WithdrawListingController {
    private final ListingChanges changes;

    WithdrawListingController(ListingChanges changes) {
        this.changes = changes;
    }

    /** Withdraws a listing for good. What was ordered of it stays ordered. */
    @Refuses({RefusalCode.LISTING_UNKNOWN, RefusalCode.LISTING_WITHDRAWN})
    @PostMapping("/api/listings/{id}/withdraw")
    ResponseEntity<Answers.Changed> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<ReasonBody> body,
            Actor actor) {
        var listing = PathIds.listing(id);
        var expected = IfMatch.expected(ifMatch);
        var reason = ReasonBody.read(body);
        return changes.send(listing, new WithdrawListing(listing, expected, actor, reason), actor);
    }
}
