package market.sourcing.domain.rulebook;

import java.time.Instant;

/** A set of numbers that holds from an instant on. */
public interface Versioned {

    /** Never used again for other numbers. */
    String version();

    /** The first instant at which it holds. */
    Instant effectiveFrom();

    /** Where the numbers come from. */
    String source();
}
