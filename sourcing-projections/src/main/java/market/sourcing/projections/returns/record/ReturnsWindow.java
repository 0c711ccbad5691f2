package market.sourcing.projections.returns.record;

import java.time.LocalDate;
import market.sourcing.projections.delivery.record.Signal;

/**
 * The rates over some days.
 *
 * @param from the first day of UTC that counts
 * @param to the last
 * @param returned orders of which something was claimed and not let go, of those handed over, by the day of the hand-over
 * @param refunded of the same, those for which money went back in a case
 * @param disputed cases that an operator was called to and has not decided for the factory, of all that were not let go, by the
 *     day they were opened
 * @param answered from opening to the factory's answer, or to the end of its time, by the day they were opened
 */
public record ReturnsWindow(
        int days, LocalDate from, LocalDate to, Signal returned, Signal refunded, Signal disputed, MeanTime answered) {}
