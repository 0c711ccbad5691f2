package market.sourcing.projections.returns.record;

import java.time.LocalDate;

/**
 * Asks how much of what a factory sent comes back.
 *
 * @param today the last day of UTC that counts
 */
public record FindReturnsRecord(String factoryId, LocalDate today) {}
