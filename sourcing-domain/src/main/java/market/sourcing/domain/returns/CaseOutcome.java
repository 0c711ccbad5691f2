package market.sourcing.domain.returns;

/** How a case ended. The names are stored. */
public enum CaseOutcome {
    REFUNDED,
    /** Of some units only. */
    PARTLY_REFUNDED,
    EXCHANGED,
    /** An operator found for the factory. */
    REJECTED,
    /** The buyer let it go. */
    WITHDRAWN,
    /** The goods were not sent back in time. */
    LAPSED,
    /** It was about lateness, and nothing was late after all. */
    NOT_LATE,
    /** The order came to nothing instead, and its end gave back what was claimed. */
    CANCELLED
}
