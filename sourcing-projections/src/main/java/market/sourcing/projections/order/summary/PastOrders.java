package market.sourcing.projections.order.summary;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.fold.UnitsByListing;
import market.sourcing.projections.view.Recorded;

/** How an order that was lived elsewhere is shown among the others: completed, at its own date. */
final class PastOrders {
    private PastOrders() {}

    static OrderSummary summary(PastOrderRecorded order, Recorded recorded) {
        var placedAt = Instants.stored(Instant.parse(order.placedAt()));
        var terms = order.terms();
        return new OrderSummary(
                order.orderId(),
                recorded.sequence(),
                OrderState.COMPLETED,
                recorded.position(),
                order.buyerId(),
                null,
                terms,
                UnitsByListing.all(terms),
                terms.totalMinor(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                placedAt,
                placedAt);
    }

    /** What was bought stays as it was agreed; the return is told by the version and the date alone. */
    static OrderSummary changed(OrderSummary was, PastReturnRecorded returned, Recorded recorded) {
        return new OrderSummary(
                was.id(),
                recorded.sequence(),
                was.state(),
                was.placed(),
                was.buyerId(),
                was.quoteId(),
                was.terms(),
                was.units(),
                was.paidMinor(),
                was.nextAt(),
                was.releaseAt(),
                was.openCases(),
                was.shown(),
                was.reason(),
                was.carrier(),
                was.trackingNumber(),
                was.placedAt(),
                Instants.stored(Instant.parse(returned.returnedAt())));
    }
}
