package market.sourcing.domain.order.pricing;

/** Under which of a listing's terms goods are sold. The names are stored. */
public enum SaleMode {
    /** By the ladder, at or above the listing's minimum. */
    WHOLESALE,
    /** By the ladder below the minimum, because several listings of the factory reach the mixed batch's threshold together. */
    MIXED_BATCH,
    /** A single piece at the one-piece price for resellers. */
    DROPSHIP,
    /** At a price the factory agreed with a named buyer. */
    AGREED
}
