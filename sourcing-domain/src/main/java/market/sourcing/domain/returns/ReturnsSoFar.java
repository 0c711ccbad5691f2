package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.RefundCounted;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;

/**
 * What of one order is claimed and given back so far. It never changes: each event makes another of it.
 *
 * @param uncounted refunds that the report of sales does not know of, as they were made
 * @param receipt as somebody stated it
 */
public record ReturnsSoFar(
        ClaimedUnits claimed,
        ClaimedLate late,
        Refunded refunded,
        CasesOfOrder cases,
        Missing missing,
        List<Uncounted> uncounted,
        Optional<Receipt> receipt) {
    public static final ReturnsSoFar NOTHING = new ReturnsSoFar(
            ClaimedUnits.NONE,
            ClaimedLate.NONE,
            Refunded.NOTHING,
            CasesOfOrder.NONE,
            Missing.NONE,
            List.of(),
            Optional.empty());

    public ReturnsSoFar {
        uncounted = List.copyOf(uncounted);
    }

    public ReturnsSoFar after(OrderReturnsEvent event, Instant at) {
        return switch (event) {
            case UnitsClaimed it -> after(it);
            case UnitsRefunded it -> after(it, at);
            case RefundCounted _ -> with(uncounted.subList(1, uncounted.size()));
            case ClaimEnded it -> after(it);
            case ReceiptStated it -> with(Receipt.of(it));
        };
    }

    private ReturnsSoFar after(UnitsClaimed event) {
        var caseId = event.caseId();
        // It has ended before where other goods came that turn back.
        var turned = cases.hasEnded(caseId) ? missing.turnBack(event.units()) : missing;
        return new ReturnsSoFar(
                claimed.plus(event.units()),
                late.after(event),
                refunded,
                cases.opened(caseId),
                ReturnReason.SHORT.name().equals(event.reason()) ? turned.claim(caseId) : turned,
                uncounted,
                receipt);
    }

    private ReturnsSoFar after(UnitsRefunded event, Instant at) {
        return new ReturnsSoFar(
                claimed,
                late,
                refunded.plus(event, late.isWhy(event.caseId())),
                cases,
                missing.refund(event.caseId(), event.units()),
                event.sale() == null
                        ? Stream.concat(uncounted.stream(), Stream.of(new Uncounted(refunded, event.units(), at)))
                                .toList()
                        : uncounted,
                receipt);
    }

    private ReturnsSoFar after(ClaimEnded event) {
        return new ReturnsSoFar(
                claimed.minus(event.freed()),
                late.after(event),
                refunded,
                cases.ended(event.caseId()),
                missing.end(event.caseId()),
                uncounted,
                receipt);
    }

    private ReturnsSoFar with(List<Uncounted> left) {
        return new ReturnsSoFar(claimed, late, refunded, cases, missing, left, receipt);
    }

    private ReturnsSoFar with(Receipt stated) {
        return new ReturnsSoFar(claimed, late, refunded, cases, missing, uncounted, Optional.of(stated));
    }

    /** The first refund that the report of sales does not know of is told to it. */
    RefundCounted count(OrderId order, SoldBack sale) {
        return new RefundCounted(order.value(), sale, uncounted.getFirst().at());
    }

    /**
     * A case is over; nothing happens when it was before.
     *
     * @param freed what can be claimed again
     * @param exchanged of it, what other goods came for
     */
    public Optional<ClaimEnded> end(OrderId order, CaseId caseId, List<Units> freed, List<Units> exchanged) {
        return cases.open().contains(caseId.value())
                ? Optional.of(
                        new ClaimEnded(order.value(), caseId.value(), freed, exchanged.isEmpty() ? null : exchanged))
                : Optional.empty();
    }

    /** Nothing happens when the latest statement says the same. */
    Optional<ReceiptStated> state(ReceiptStated stated) {
        return receipt.filter(Receipt.of(stated)::equals).isPresent() ? Optional.empty() : Optional.of(stated);
    }

    public boolean hasOpenCases() {
        return !cases.open().isEmpty();
    }

    /** Of the claimed units, those that come back because they were late. */
    public ClaimedUnits claimedLate() {
        return late.units();
    }

    /** Units that were refunded as missing since a case ended: other goods that came for it were missed. */
    public ClaimedUnits missedSince(CaseId ended) {
        return missing.refundedSince(ended.value());
    }

    /** Other goods that turned back, and were refunded, since units were claimed as missing: they are missed no more. */
    public ClaimedUnits turnedBackSince(CaseId claimed) {
        return missing.turnedBackSince(claimed.value());
    }
}
