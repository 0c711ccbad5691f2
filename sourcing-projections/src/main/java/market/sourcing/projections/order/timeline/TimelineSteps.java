package market.sourcing.projections.order.timeline;

import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.returns.step.StepDetails;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** One step of a timeline for each kind of event. */
final class TimelineSteps {
    static final String BUYER = "BUYER";
    static final String FACTORY = "FACTORY";
    static final String OPERATOR = "OPERATOR";

    private TimelineSteps() {}

    static OrderTimeline.Step of(OrderEvent event, Recorded recorded) {
        return switch (event) {
            case OrderPlaced placed -> step(recorded, BUYER, placed.terms().totalMinor(), placed.quoteId());
            case OrderPaid paid -> step(recorded, BUYER, paid.amountMinor(), paid.stage());
            case OrderCancelled cancelled -> step(recorded, cancelled.party(), null, cancelled.reason());
            case OrderClosedUnpaid closed -> step(recorded, null, null, closed.stage());
            case OrderClosedReversed closed -> step(recorded, null, null, closed.reasonCode());
            case RemainderLeft _, RemainderReturned _ -> step(recorded, null, null, null);
            case OrderHandedOver handed -> step(recorded, FACTORY, null, handed.trackingNumber());
            case HandOverVoided voided -> step(recorded, null, null, voided.parcelId());
            case ReceiptAsked asked -> step(recorded, null, null, String.valueOf(asked.time()));
            case GoodsShownMade made ->
                step(recorded, FACTORY, null, made.evidence().name());
            case DeliveryShown shown ->
                step(recorded, FACTORY, null, shown.evidence().name());
            case DeliveryDenied denied -> step(recorded, BUYER, null, denied.reason());
            case DeliveryDecided decided -> step(recorded, OPERATOR, null, decided.grounds());
            case ReceiptConfirmed _ -> step(recorded, BUYER, null, null);
            case OrderCompleted _ -> step(recorded, null, null, null);
            case PastOrderRecorded past -> step(recorded, BUYER, past.totalMinor(), past.externalRef());
            case PastReturnRecorded returned -> step(recorded, BUYER, returned.totalMinor(), returned.externalRef());
        };
    }

    static OrderTimeline.Step of(EscrowEvent event, Recorded recorded) {
        return switch (event) {
            case PaymentRequested asked -> step(recorded, BUYER, asked.amountMinor(), asked.stage());
            case PaymentDeclined declined -> step(recorded, null, null, declined.code());
            case FundsHeld held -> step(recorded, null, held.amountMinor(), held.stage());
            case SurplusReceived surplus -> step(recorded, null, surplus.amountMinor(), null);
            case FundsReleased released -> step(recorded, null, released.amountMinor(), null);
            case ReleaseTakenBack back -> step(recorded, null, back.amountMinor(), null);
            case FundsRefunded refunded -> step(recorded, null, refunded.amountMinor(), null);
            case GoodsRefunded refunded -> step(recorded, null, refunded.amountMinor(), refunded.returnRule());
            case RefundPaid paid -> step(recorded, null, paid.amountMinor(), paid.refundId());
            case CompensationPaid paid -> step(recorded, null, paid.amountMinor(), paid.deliveryRules());
            case PaymentReversed reversed -> step(recorded, null, reversed.amountMinor(), reversed.reasonCode());
            case CompensationRestored again -> step(recorded, OPERATOR, again.amountMinor(), again.reason());
            case CompensationTakenBack back -> step(recorded, null, back.amountMinor(), back.reason());
        };
    }

    static OrderTimeline.Step of(CaseEvent event, Recorded recorded) {
        var told = StepDetails.of(event);
        return step(recorded, told.by(), told.amountMinor(), told.detail());
    }

    static OrderTimeline.Step step(
            Recorded recorded, @Nullable String by, @Nullable Long amountMinor, @Nullable String detail) {
        return new OrderTimeline.Step(
                recorded.position(),
                Instants.stored(recorded.at()),
                recorded.event().getClass().getSimpleName(),
                by,
                amountMinor,
                detail);
    }
}
