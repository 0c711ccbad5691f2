package market.sourcing.api.listing;

import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.StaleVersion;
import market.sourcing.projections.listing.detail.FindListing;
import market.sourcing.projections.listing.detail.FindListingHandler;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands on a listing that is there, and answers its new version. */
@Component
public record ListingChanges(Commands commands, FindListingHandler listings, ListingSight sight) {
    public ResponseEntity<Answers.Changed> send(ListingId listing, Object command, Actor actor) {
        try {
            long version = commands.<Long>send(command, actor);
            return Answers.changed(listing.value(), version);
        } catch (StaleVersion stale) {
            mustBeKnownTo(actor, listing);
            throw stale;
        }
    }

    /** The version is compared before the owner is; who may not know of the listing must not learn of it that way. */
    private void mustBeKnownTo(Actor actor, ListingId listing) {
        var isThere = listings.handle(new FindListing(listing.value())).isPresent();
        if (isThere && sight.seen(listing.value(), Caller.of(actor)).isEmpty()) {
            throw PathIds.unknown(RefusalCode.LISTING_UNKNOWN, listing.value());
        }
    }
}
