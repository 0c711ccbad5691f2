package market.sourcing.api.listing;

import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.listing.terms.TermsBody;
import market.sourcing.api.listing.terms.TermsReading;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.listing.command.ChangeListingTerms;
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

/** {@code POST /api/listings/{id}/change-terms} */
@RestController
class ChangeTermsController {
    private final ListingChanges changes;

    ChangeTermsController(ListingChanges changes) {
        this.changes = changes;
    }

    /** Changes the terms of a listing other than its prices, for what is quoted and ordered from now on. */
    @Refuses({RefusalCode.LISTING_UNKNOWN, RefusalCode.LISTING_WITHDRAWN})
    @PostMapping("/api/listings/{id}/change-terms")
    ResponseEntity<Answers.Changed> changeTerms(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<TermsBody> body,
            Actor actor) {
        var listing = PathIds.listing(id);
        var expected = IfMatch.expected(ifMatch);
        var terms = body.read(TermsReading::read);
        return changes.send(listing, new ChangeListingTerms(listing, expected, actor, terms.get()), actor);
    }
}
