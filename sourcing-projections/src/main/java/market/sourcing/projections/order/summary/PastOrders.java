package market.sourcing.projections.order.summary;

import java.time.Instant;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Recorded;

/** How an order that was lived elsewhere is shown among the others: closed, at its own date. */
final class PastOrders {
    private static final long NO_VERSION = -1;
    private static final int NO_LADDER = 1;

    private PastOrders() {}

    static OrderSummary summary(PastOrderRecorded order, Recorded recorded) {
        var placedAt = Instants.stored(Instant.parse(order.placedAt()));
        return new OrderSummary(
                order.orderId(),
                recorded.sequence(),
                OrderState.CLOSED,
                recorded.position(),
                order.buyerId(),
                order.factoryId(),
                order.factoryOwnerId(),
                order.currency(),
                order.lines().stream().map(PastOrders::line).toList(),
                order.lines().stream().mapToLong(PastLine::quantity).sum(),
                order.totalMinor(),
                order.dispatchPromise(),
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
                was.factoryId(),
                was.factoryOwnerId(),
                was.currency(),
                was.lines(),
                was.units(),
                was.totalMinor(),
                was.dispatchPromise(),
                was.placedAt(),
                Instants.stored(Instant.parse(returned.returnedAt())));
    }

    private static OrderSummary.Line line(PastLine line) {
        return new OrderSummary.Line(
                line.listingId(),
                NO_VERSION,
                line.sku(),
                line.title(),
                line.quantity(),
                NO_LADDER,
                line.unitPrice(),
                line.amountMinor());
    }
}
