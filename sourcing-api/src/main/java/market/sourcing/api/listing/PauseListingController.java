package market.sourcing.api.listing;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/pause} */
@RestController
record PauseListingController(ListingChanges changes) {
    /** Pauses a published listing: it is not found and can't be ordered until it is published again. */
    @Refuses({RefusalCode.LISTING_UNKNOWN, RefusalCode.LISTING_NOT_PUBLISHED, RefusalCode.LISTING_WITHDRAWN})
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings/{id}/pause")
    ResponseEntity<Answers.Changed> pause(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable ListingId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = ReasonBody.read(body);
        return changes.send(id, new PauseListing(id, expected, actor, reason), actor);
    }
}
