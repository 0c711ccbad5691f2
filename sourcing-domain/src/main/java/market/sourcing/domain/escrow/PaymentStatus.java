package market.sourcing.domain.escrow;

/** What became of an attempt to pay. */
public enum PaymentStatus {
    /** Not known yet. */
    REQUESTED,
    /** Collected, and held by the platform. */
    HELD,
    /** Not collected. */
    DECLINED,
    /** Collected when nobody owed it any more, so it goes back, but for what the buyer owes otherwise. */
    RETURNED,
    /** Collected, and taken back by the provider. */
    REVERSED;

    /** The money has come, and where it went is known. */
    public boolean isCollected() {
        return this == HELD || this == RETURNED || this == REVERSED;
    }
}
