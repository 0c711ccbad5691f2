package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a rate of exchange holds. The version that was applied is stored with the rate in the event that used it.
 *
 * @param version such as rates-1
 * @param holds so long after the instant that a rate is of, prices are made with it
 */
public record RateRules(String version, Instant effectiveFrom, String source, Duration holds) implements Versioned {}
