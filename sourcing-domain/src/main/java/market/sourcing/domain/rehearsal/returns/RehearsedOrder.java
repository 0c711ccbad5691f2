package market.sourcing.domain.rehearsal.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.Parcels;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.CaseSoFar;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Closing;
import market.sourcing.domain.returns.Lateness;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.Refunded;
import market.sourcing.domain.returns.Remainder;
import market.sourcing.domain.returns.ReturnsSoFar;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** One order: what is known of its receipt, and what would have been claimed and paid back of it. */
final class RehearsedOrder {
    private final OrderPlaced placed;
    private @Nullable Parcels parcels;
    private @Nullable Instant receivedAt;
    private ReturnsSoFar returns = ReturnsSoFar.NOTHING;
    private long compensationMinor;
    private Lateness lateness = new Lateness.OfAll();

    RehearsedOrder(OrderPlaced placed) {
        this.placed = placed;
    }

    void note(PromiseStarted event) {
        parcels = Parcels.of(event.goods());
    }

    void note(DispatchPromiseMissed event) {
        if (Rulebook.DELIVERY.version(event.deliveryRules()).lateByPiece()) {
            late(event.late());
        }
    }

    void note(MissReassessed event) {
        if (lateness instanceof Lateness.OfPieces) {
            late(event.late());
        }
    }

    /** Lateness is a fact: who claimed it was let. */
    private void late(List<Content> pieces) {
        lateness = new Lateness.OfPieces(ClaimedUnits.ofPieces(pieces), all());
    }

    private ClaimedUnits all() {
        return Remainder.of(placed.terms(), List.of()).all();
    }

    void note(ParcelStated event) {
        if (parcels != null) {
            parcels = parcels.stated(event);
        }
    }

    void note(ParcelScanned event) {
        if (parcels != null) {
            switch (ScanKind.valueOf(event.kind())) {
                case DELIVERED, RETURNED -> parcels = parcels.scanned(event);
                case ACCEPTED, IN_TRANSIT, CUSTOMS -> {}
            }
        }
    }

    void received(Instant at) {
        receivedAt = at;
    }

    void note(ReceiptStated event) {
        returns = returns.after(event, event.statedAt());
    }

    void compensated(long minor) {
        compensationMinor += minor;
    }

    long compensationMinor() {
        return compensationMinor;
    }

    void claim(CaseSoFar of) {
        var asked = of.asked();
        returns = returns.after(
                new UnitsClaimed(
                        placed.orderId(), asked.caseId(), of.units().claimed().list(), asked.reason()),
                asked.requestedAt());
    }

    void refund(CaseSoFar of, List<Units> units, Refund refund, RefundSum sum, Instant at) {
        var sale = sum.sale(units, new AccountId(placed.buyerId()));
        returns =
                returns.after(Refunded.noted(placed.orderId(), of.id().value(), units, refund, of.reason(), sale), at);
    }

    void end(CaseId of, Closing closing, CaseOutcome outcome, Instant at) {
        returns = returns.end(new OrderId(placed.orderId()), of, closing.freed(outcome), closing.exchanged(outcome))
                .map(ended -> returns.after(ended, at))
                .orElse(returns);
    }

    Refunded refunded() {
        return returns.refunded();
    }

    Purchase purchase(ReturnRule rule) {
        return new Purchase(
                new OrderId(placed.orderId()),
                placed.terms(),
                rule,
                receipt().orElse(null),
                lateness,
                returns.claimed());
    }

    private Optional<Receipt> receipt() {
        return returns.receipt()
                .or(() -> Stream.of(
                                Optional.ofNullable(receivedAt),
                                Optional.ofNullable(parcels).flatMap(Parcels::deliveredAt))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .map(Receipt::at));
    }
}
