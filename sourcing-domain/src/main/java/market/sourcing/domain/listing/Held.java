package market.sourcing.domain.listing;

import market.sourcing.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Pieces of one stock that are one order's, or all of one buyer's where that is known. */
record Held(@Nullable AccountId buyer, int units) {
    static Held by(@Nullable String buyer, int units) {
        return new Held(buyer == null ? null : new AccountId(buyer), units);
    }

    /** His whose it was, or else whose it is now. */
    Held and(Held more) {
        return new Held(buyer == null ? more.buyer : buyer, units + more.units);
    }

    /** Null when nothing is left. */
    @Nullable
    Held without(int fewer) {
        return units > fewer ? new Held(buyer, units - fewer) : null;
    }

    @Nullable
    String buyerId() {
        return buyer == null ? null : buyer.value();
    }
}
