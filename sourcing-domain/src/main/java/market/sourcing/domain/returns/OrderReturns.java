package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.RefundCounted;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What of one order is claimed and given back: the cases of an order together are never about more than was bought. */
@AggregateRoot(type = "order-returns")
public final class OrderReturns {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private OrderReturnsId id;

    private OrderId order;
    private ClaimedUnits claimed = ClaimedUnits.NONE;
    private Refunded refunded = Refunded.NOTHING;
    private final Deque<Uncounted> uncounted = new ArrayDeque<>();
    private final Set<String> open = new HashSet<>();
    private ClaimedUnits claimedLate = ClaimedUnits.NONE;
    private final Set<String> late = new HashSet<>();
    private final List<String> ended = new ArrayList<>();
    private final Missing missing = new Missing();
    private @Nullable Receipt receipt;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    OrderReturns() {}

    /** Begins with the first claim, or with the first statement about the receipt. */
    @SuppressWarnings("NullAway.Init")
    public OrderReturns(OrderReturnsEvent first) {
        apply(first);
    }

    /** Another case is about these units; policies have looked whether they are left. */
    public void claim(UnitsClaimed another) {
        apply(another);
    }

    public void refund(CaseId caseId, List<Units> units, Refund refund, ReturnReason reason, SoldBack sale) {
        apply(Refunded.noted(order.value(), caseId.value(), units, refund, reason, sale));
    }

    /** Refunds that the report of sales does not know of, as they were made. */
    public List<Uncounted> uncounted() {
        return List.copyOf(uncounted);
    }

    /** The first of them is told to it. */
    public void count(SoldBack sale) {
        apply(new RefundCounted(order.value(), sale, uncounted.getFirst().at()));
    }

    /**
     * A case is over; what it got nothing for can be claimed again.
     *
     * @param exchanged of it, what other goods came for
     */
    public void end(CaseId caseId, List<Units> freed, List<Units> exchanged) {
        if (open.contains(caseId.value())) {
            apply(new ClaimEnded(order.value(), caseId.value(), freed, exchanged.isEmpty() ? null : exchanged));
        }
    }

    /** Nothing happens when the latest statement says the same. */
    public void state(ReceiptStated stated) {
        if (!receiptOf(stated).equals(receipt)) {
            apply(stated);
        }
    }

    /** By id, in the order of their ids. */
    public List<String> openCases() {
        return open.stream().sorted().toList();
    }

    /** Cases that are over, by id. */
    public List<String> endedCases() {
        return List.copyOf(ended);
    }

    /** How many there have been. */
    public int cases() {
        return open.size() + ended.size();
    }

    public boolean hasOpenCases() {
        return !open.isEmpty();
    }

    public ClaimedUnits claimed() {
        return claimed;
    }

    public Refunded refunded() {
        return refunded;
    }

    /** Of the claimed units, those that come back because they were late. */
    public ClaimedUnits claimedLate() {
        return claimedLate;
    }

    /** Units that were refunded as missing since a case ended: other goods that came for it were missed. */
    public ClaimedUnits missedSince(CaseId ended) {
        return missing.refundedSince(ended.value());
    }

    /** Other goods that turned back, and were refunded, since units were claimed as missing: they are missed no more. */
    public ClaimedUnits turnedBackSince(CaseId claimed) {
        return missing.turnedBackSince(claimed.value());
    }

    /** The receipt as somebody stated it. */
    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    private void begins(String orderId) {
        order = new OrderId(orderId);
        id = OrderReturnsId.of(order);
    }

    private static Receipt receiptOf(ReceiptStated event) {
        var zone = event.timeZone();
        Instant countsFrom = event.countsFrom();
        return new Receipt(event.receivedAt(), event.receivedOn(), zone == null ? null : ZoneId.of(zone), countsFrom);
    }

    @EventSourcingHandler
    void evolve(OrderReturnsEvent event, @Timestamp Instant at) {
        switch (event) {
            case UnitsClaimed it -> on(it);
            case UnitsRefunded it -> on(it, at);
            case RefundCounted it -> on(it);
            case ClaimEnded it -> on(it);
            case ReceiptStated it -> on(it);
        }
    }

    private void on(UnitsClaimed event) {
        begins(event.orderId());
        claimed = claimed.plus(event.units());
        open.add(event.caseId());
        // It has ended before where other goods came that turn back.
        if (ended.remove(event.caseId())) {
            missing.turnBack(event.units());
        }
        if (ReturnReason.SHORT.name().equals(event.reason())) {
            missing.claim(event.caseId());
        }
        if (ReturnReason.LATE.name().equals(event.reason())) {
            late.add(event.caseId());
            claimedLate = claimedLate.plus(event.units());
        }
    }

    private void on(UnitsRefunded event, Instant at) {
        if (event.sale() == null) {
            uncounted.addLast(new Uncounted(refunded, event.units(), at));
        }
        refunded = refunded.plus(event, late.contains(event.caseId()));
        missing.refund(event.caseId(), event.units());
    }

    private void on(RefundCounted event) {
        uncounted.removeFirst();
    }

    private void on(ClaimEnded event) {
        claimed = claimed.minus(event.freed());
        if (late.contains(event.caseId())) {
            claimedLate = claimedLate.minus(notLate(event).list());
        }
        open.remove(event.caseId());
        ended.add(event.caseId());
        missing.end(event.caseId());
    }

    /** What may come back as late in another case: a piece is late once, whatever came for it. */
    private static ClaimedUnits notLate(ClaimEnded event) {
        var freed = ClaimedUnits.of(event.freed());
        return event.exchanged() == null ? freed : freed.without(ClaimedUnits.of(event.exchanged()));
    }

    private void on(ReceiptStated event) {
        begins(event.orderId());
        receipt = receiptOf(event);
    }
}
