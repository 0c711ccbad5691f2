package market.sourcing.domain.pool;

/** What a pool's rule may ask of a listing's factory. The names are stored. */
public enum GoodStanding {
    /** It has the badge. */
    FAST_DISPATCH,
    /** Neither too much of what it sent came back nor was too much disputed. */
    FINE_RETURNS
}
