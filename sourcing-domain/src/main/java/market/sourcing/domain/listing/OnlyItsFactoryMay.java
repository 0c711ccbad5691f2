package market.sourcing.domain.listing;

import java.util.Map;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A listing is changed by its factory or an operator; others are not told of a draft. */
final class OnlyItsFactoryMay {
    private OnlyItsFactoryMay() {}

    static void check(Actor actor, AccountId owner, ListingId listing, ListingState state) {
        if (actor.mayActFor(owner)) {
            return;
        }
        throw state.isPublic()
                ? new Refused(RefusalCode.NOT_ALLOWED, "The listing belongs to another factory.")
                : unknown(listing);
    }

    /** What everybody hears of a draft that is not theirs: the same as of a listing that never was. */
    static Refused unknown(ListingId listing) {
        return new Refused(RefusalCode.LISTING_UNKNOWN, "There is no such listing.", Map.of("id", listing.value()));
    }
}
