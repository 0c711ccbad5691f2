package market.sourcing.projections.order.summary;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.fold.UnitsByListing;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** A document and the ways it changes, one a kind of event. */
record OrderDraft(OrderSummary was, Recorded recorded) {

    static OrderSummary placed(OrderPlaced order, Recorded recorded) {
        var at = Instants.stored(recorded.at());
        return new OrderSummary(
                order.orderId(),
                recorded.sequence(),
                OrderState.AWAITING_PAYMENT,
                recorded.position(),
                order.buyerId(),
                order.quoteId(),
                order.terms(),
                UnitsByListing.all(order.terms()),
                0,
                stored(order.closesAt()),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                at,
                at);
    }

    OrderSummary paid(OrderPaid paid) {
        var state = paid.stage().equals("DEPOSIT") ? OrderState.AWAITING_BALANCE : OrderState.AWAITING_DISPATCH;
        return with(
                state,
                was.paidMinor() + paid.amountMinor(),
                paid.balanceDueAt(),
                null,
                was.carrier(),
                was.trackingNumber());
    }

    OrderSummary handedOver(OrderHandedOver handed) {
        return with(
                OrderState.HANDED_OVER,
                was.paidMinor(),
                handed.releaseAt(),
                null,
                handed.carrier(),
                handed.trackingNumber());
    }

    /** Its money waits as long as a case is open. */
    OrderSummary claimed(UnitsClaimed claimed) {
        var open = new TreeSet<>(was.openCases());
        open.add(claimed.caseId());
        return waiting(was.version(), was.state(), open, was.shown(), was.releaseAt());
    }

    /** The last case sets the time of the release anew. */
    OrderSummary settled(CaseClosed closed) {
        var open = new TreeSet<>(was.openCases());
        open.remove(closed.caseId());
        var releaseAt = closed.releaseAt() == null ? was.releaseAt() : closed.releaseAt();
        return waiting(was.version(), was.state(), open, was.shown(), releaseAt);
    }

    OrderSummary asked(ReceiptAsked asked) {
        return stands(OrderState.RECEIPT_ASKED, was.shown(), asked.answerBy());
    }

    OrderSummary shown(Evidence evidence) {
        return shown(evidence, was.releaseAt());
    }

    OrderSummary shown(DeliveryShown event) {
        return shown(event.evidence(), event.answerBy() == null ? was.releaseAt() : event.answerBy());
    }

    private OrderSummary shown(Evidence evidence, @Nullable Instant releaseAt) {
        var all = Stream.concat(was.shown().stream(), Stream.of(evidence)).toList();
        return stands(was.state(), all, releaseAt);
    }

    OrderSummary denied(DeliveryDenied denied) {
        return stands(OrderState.DELIVERY_DENIED, was.shown(), denied.decideBy());
    }

    /** What follows, the order's completion or its end, comes in the same transaction. */
    OrderSummary decided() {
        return stands(OrderState.HANDED_OVER, was.shown(), was.releaseAt());
    }

    private OrderSummary stands(OrderState state, List<Evidence> shown, @Nullable Instant releaseAt) {
        return waiting(recorded.sequence(), state, was.openCases(), shown, releaseAt);
    }

    private OrderSummary waiting(
            long version,
            OrderState state,
            Collection<String> openCases,
            List<Evidence> shown,
            @Nullable Instant releaseAt) {
        return of(
                version,
                state,
                was.paidMinor(),
                state.isHandedOver() ? releasedAt(openCases, releaseAt) : was.nextAt(),
                releaseAt,
                openCases,
                shown,
                was.reason(),
                was.carrier(),
                was.trackingNumber());
    }

    private static @Nullable Instant releasedAt(Collection<String> openCases, @Nullable Instant releaseAt) {
        return openCases.isEmpty() ? releaseAt : null;
    }

    /** No carrier has it, so what the factory said of one does not hold. */
    OrderSummary waitsAgain() {
        return with(OrderState.AWAITING_DISPATCH, was.paidMinor(), null, null, null, null);
    }

    OrderSummary cancelled(OrderCancelled cancelled) {
        return with(
                OrderState.CANCELLED, was.paidMinor(), null, cancelled.reason(), was.carrier(), was.trackingNumber());
    }

    OrderSummary reversed(OrderClosedReversed closed) {
        return with(
                OrderState.CLOSED_REVERSED,
                was.paidMinor(),
                null,
                closed.reasonCode(),
                was.carrier(),
                was.trackingNumber());
    }

    OrderSummary over(OrderState state) {
        return with(state, was.paidMinor(), null, was.reason(), was.carrier(), was.trackingNumber());
    }

    private OrderSummary with(
            OrderState state,
            long paidMinor,
            @Nullable Instant nextAt,
            @Nullable String reason,
            @Nullable String carrier,
            @Nullable String trackingNumber) {
        boolean handedOver = state == OrderState.HANDED_OVER;
        return of(
                recorded.sequence(),
                state,
                paidMinor,
                handedOver ? releasedAt(was.openCases(), nextAt) : nextAt,
                handedOver ? nextAt : null,
                was.openCases(),
                was.shown(),
                reason,
                carrier,
                trackingNumber);
    }

    private OrderSummary of(
            long version,
            OrderState state,
            long paidMinor,
            @Nullable Instant nextAt,
            @Nullable Instant releaseAt,
            Collection<String> openCases,
            List<Evidence> shown,
            @Nullable String reason,
            @Nullable String carrier,
            @Nullable String trackingNumber) {
        return new OrderSummary(
                was.id(),
                version,
                state,
                was.placed(),
                was.buyerId(),
                was.quoteId(),
                was.terms(),
                was.units(),
                paidMinor,
                stored(nextAt),
                stored(releaseAt),
                List.copyOf(openCases),
                shown,
                reason,
                carrier,
                trackingNumber,
                was.placedAt(),
                Instants.stored(recorded.at()));
    }

    private static @Nullable Instant stored(@Nullable Instant at) {
        return at == null ? null : Instants.stored(at);
    }
}
