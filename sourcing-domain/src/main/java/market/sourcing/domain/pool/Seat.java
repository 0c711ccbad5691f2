package market.sourcing.domain.pool;

import org.jspecify.annotations.Nullable;

/**
 * What a listing is to one pool.
 *
 * @param in whether it is there
 * @param byHand whether an operator wants it there
 * @param left why it is not there any more; null while it is, and when it never was
 */
record Seat(boolean in, boolean byHand, @Nullable LeavingReason left) {
    static final Seat NEVER = new Seat(false, false, null);

    Seat entered() {
        return new Seat(true, byHand, null);
    }

    Seat left(LeavingReason reason) {
        return new Seat(false, byHand, reason);
    }

    Seat byHand(boolean wanted) {
        return new Seat(in, wanted, left);
    }

    EntryReason entry(PoolTerms pool) {
        return left != null && left.endsByRelisting() ? EntryReason.RELISTED : pool.plainEntry();
    }
}
