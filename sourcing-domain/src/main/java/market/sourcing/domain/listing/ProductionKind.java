package market.sourcing.domain.listing;

/** How the goods come to be. */
public enum ProductionKind {
    SPOT,
    MADE_TO_ORDER,
    CUSTOMISED
}
