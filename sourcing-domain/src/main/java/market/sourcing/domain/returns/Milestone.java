package market.sourcing.domain.returns;

/** What has happened in a case once and for all, wherever it stands since. */
enum Milestone {
    /** The claim was accepted, by the factory or by the rule. */
    ACCEPTED,
    /** An operator has decided. */
    DECIDED,
    /** The factory has said what came back. */
    GOODS_BACK,
    /** A carrier has brought to the buyer again what he had sent back. */
    BROUGHT_AGAIN
}
