package market.sourcing.domain.pool;

/** Why a listing is not in a pool; of several reasons, the first one here is told. The names are stored. */
public enum LeavingReason {
    POOL_CLOSED,
    /** It was withdrawn for good. */
    WITHDRAWN,
    /** It is out of sale for a while. */
    PAUSED,
    /** Its factory may not trade. */
    FACTORY_SUSPENDED,
    /** An operator took it out, or never put it there. */
    REMOVED_BY_HAND,
    /** It is not what the pool's rule asks for. */
    CRITERIA_NOT_FULFILLED;

    /** Whether it comes back, where it does, because it is on sale again. */
    boolean endsByRelisting() {
        return this == PAUSED || this == FACTORY_SUSPENDED;
    }
}
