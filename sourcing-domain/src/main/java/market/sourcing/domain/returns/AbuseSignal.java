package market.sourcing.domain.returns;

/** Why a person should look at a case. The names are stored. */
public enum AbuseSignal {
    /** The buyer claims back a far larger part of what was paid in a category than others do. */
    RETURN_SHARE,
    /** The very file was shown in another order's case before. */
    SAME_EVIDENCE,
    /** A picture that looks the same was. */
    ALIKE_EVIDENCE,
    /**
     * The claim came shortly after time had given the factory its money. Where the buyer's own confirmation of the receipt
     * did, there is nothing unusual: who unpacks confirms, and then finds what is broken.
     */
    RIGHT_AFTER_RELEASE
}
