package market.sourcing.domain.pool;

/** What a pool's rule may ask of a listing. The names are stored. */
public enum Criterion {
    CATEGORY,
    LABEL,
    PRICE,
    PROMISE,
    STANDING,
    SHIP_FROM
}
