package market.sourcing.domain.pool;

/** Why an agent is not told any more. The names are stored. */
public enum DisablingReason {
    /** The target answered that it is gone for good (410). */
    GONE,
    /** The target took nothing for three days. */
    NOT_TAKEN
}
