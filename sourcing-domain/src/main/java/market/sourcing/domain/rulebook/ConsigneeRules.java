package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;

/**
 * How long it is kept who a person abroad is. The version that was applied is stored in the event that he was stated by.
 *
 * @param version such as consignees-1
 * @param unusedKept so long after he was stated he is erased, unless an order was placed in his name
 */
public record ConsigneeRules(String version, Instant effectiveFrom, String source, Duration unusedKept)
        implements Versioned {}
