package market.sourcing.api.listing;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.listing.terms.TermsBody;
import market.sourcing.api.listing.terms.TermsReading;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.listing.command.ChangeListingTerms;
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

/** {@code POST /api/listings/{id}/change-terms} */
@RestController
record ChangeTermsController(ListingChanges changes) {
    /** Changes the terms of a listing other than its prices, for what is quoted and ordered from now on. */
    @Refuses({RefusalCode.LISTING_UNKNOWN, RefusalCode.LISTING_WITHDRAWN})
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings/{id}/change-terms")
    ResponseEntity<Answers.Changed> changeTerms(
            @RequestBody Submitted<TermsBody> body,
            @PathVariable ListingId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var terms = body.read(TermsReading::read);
        return changes.send(id, new ChangeListingTerms(id, expected, actor, terms.get()), actor);
    }
}
