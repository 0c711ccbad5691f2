package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.PromiseClock;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Money;

/** An order from elsewhere, with a made-up promise and a made-up hand-over; paid in full when it was placed. */
record PastCase(PastOrderRecorded order, SimulatedHandOvers simulated, RehearsedTerms terms) {

    Judged judged() {
        var paidAt = Instant.parse(order.placedAt());
        var handedOverAt = simulated.handedOverAt(order.orderId(), paidAt);
        var promise = simulated.promise();
        var then = new PromiseClock(
                paidAt, promise.within(null), Rulebook.CALENDAR.at(paidAt), Rulebook.DELIVERY.at(paidAt), List.of());
        var rehearsed = terms.clock(promise.name(), then);
        return new Judged(
                order.orderId(),
                order.factoryId(),
                true,
                promise.name(),
                terms.promisedInsteadOf(promise).name(),
                order.currency(),
                rehearsed.dueAt(),
                handedOverAt,
                verdict(then, handedOverAt),
                verdict(rehearsed, handedOverAt));
    }

    private Verdict verdict(PromiseClock clock, Instant handedOverAt) {
        var overdue = handedOverAt.isAfter(clock.overdueAt());
        if (!handedOverAt.isAfter(clock.dueAt())) {
            return Verdict.without(PromiseOutcome.KEPT, overdue);
        }
        var paid = order.totalMinor();
        var owed = clock.rules().compensationFor(Money.of(paid, order.currency()));
        return new Verdict(PromiseOutcome.MISSED, overdue, paid, Math.min(paid, owed.minor()));
    }
}
