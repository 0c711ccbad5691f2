package market.sourcing.domain.standing;

/**
 * What a factory did in the days that count, as the log up to a position says.
 *
 * @param to the position
 */
public record Counted<C>(C counts, long to) {}
