package market.sourcing.domain.pool;

/** Why a listing came into a pool. The names are stored. */
public enum EntryReason {
    /** It is what the pool's rule asks for. */
    RULE_FULFILLED,
    /** An operator put it there. */
    ADDED_BY_HAND,
    /** It was there before it went out of sale, and is on sale again. */
    RELISTED
}
