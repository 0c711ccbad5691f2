package market.sourcing.projections.delivery.record;

import java.time.LocalDate;

/**
 * Asks how well a factory keeps its promises.
 *
 * @param today the last day of UTC that counts
 */
public record FindRecord(String factoryId, LocalDate today) {}
