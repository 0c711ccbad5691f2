package market.sourcing.domain.listing;

/** Whether a listing is on sale, as others need to know. */
public enum Availability {
    /** Written down; nobody but its factory sees it. */
    DRAFT,
    ON_SALE,
    /** Out of sale for a while. */
    PAUSED,
    /** Over for good. */
    WITHDRAWN
}
