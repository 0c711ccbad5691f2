package market.sourcing.domain.rulebook;

/** What kind of goods come back. The names are stored. */
public enum GoodsKind {
    ORDINARY,
    /** Taken back without a reason only unopened. */
    HYGIENE,
    /** Never taken back without a reason. */
    PERISHABLE
}
