package market.sourcing.projections.day;

import java.time.LocalDate;

/**
 * Asks what a factory did in some days.
 *
 * @param first the first day of UTC that counts
 * @param last the last one
 */
public record CountDays(String factoryId, LocalDate first, LocalDate last) {}
