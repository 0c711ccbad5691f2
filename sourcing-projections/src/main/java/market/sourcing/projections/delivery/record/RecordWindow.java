package market.sourcing.projections.delivery.record;

import java.time.LocalDate;

/**
 * The signals over some days.
 *
 * @param from the first day of UTC that counts
 * @param to the last
 * @param kept promises kept of those kept or missed, by the day they were due
 * @param fast of the same, those handed over within 24 h of the payment
 * @param tracked tracking numbers scanned within 24 h of those stated, by the day on which the 24 h were over
 */
public record RecordWindow(int days, LocalDate from, LocalDate to, Signal kept, Signal fast, Signal tracked) {}
