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
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Lateness;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.Refunded;
import market.sourcing.domain.returns.Remainder;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** One order: what is known of its receipt, and what would have been claimed and paid back of it. */
final class RehearsedOrder {
    private final OrderPlaced placed;
    private @Nullable Parcels parcels;
    private @Nullable Instant receivedAt;
    private @Nullable Instant stated;
    private ClaimedUnits claimed = ClaimedUnits.NONE;
    private Refunded refunded = Refunded.NOTHING;
    private long compensationMinor;
    private Lateness lateness = new Lateness.OfAll();

    RehearsedOrder(OrderPlaced placed) {
        this.placed = placed;
    }

    OrderPlaced placed() {
        return placed;
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
        lateness = new Lateness.OfPieces(
                ClaimedUnits.of(pieces.stream()
                        .map(piece -> new Units(piece.line(), piece.quantity()))
                        .toList()),
                all());
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
        stated = event.countsFrom();
    }

    void compensated(long minor) {
        compensationMinor += minor;
    }

    long compensationMinor() {
        return compensationMinor;
    }

    void claim(List<Units> units) {
        claimed = claimed.plus(units);
    }

    void free(List<Units> units) {
        claimed = claimed.minus(units);
    }

    void refund(String caseId, List<Units> units, Refund refund, ReturnReason reason) {
        refunded = refunded.plus(
                Refunded.noted(placed.orderId(), caseId, units, refund, reason, null), reason == ReturnReason.LATE);
    }

    Refunded refunded() {
        return refunded;
    }

    Purchase purchase(ReturnRule rule) {
        return new Purchase(
                new OrderId(placed.orderId()), placed.terms(), rule, receipt().orElse(null), lateness, claimed);
    }

    private Optional<Receipt> receipt() {
        return Optional.ofNullable(stated)
                .or(() -> Stream.of(
                                Optional.ofNullable(receivedAt),
                                Optional.ofNullable(parcels).flatMap(Parcels::deliveredAt))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo))
                .map(Receipt::at);
    }
}
