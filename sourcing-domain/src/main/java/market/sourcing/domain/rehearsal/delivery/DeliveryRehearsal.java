package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.rehearsal.Rehearsal;

/**
 * Judges every promise of the log under other terms. What is kept of an order goes as soon as no event can change what became of
 * it, so that memory grows with the promises that are open or missed, not with the log.
 *
 * <p>Of contests: an operator's decision for the factory stays, so that such an order is missed under no terms; a contest that was
 * turned down, or that nobody decided, changes nothing; a miss that only the other terms make is one that nobody has contested. A
 * number that no carrier has scanned proves no hand-over under any terms, so that its being found invalid need not be read. A
 * declared time counts where the log has it for the order: for a promise that was kept or over it was not written down.
 */
public final class DeliveryRehearsal implements Rehearsal {
    private static final Set<Class<?>> READS = Set.of(
            PastOrderRecorded.class,
            OrderCancelled.class,
            OrderClosedReversed.class,
            FundsHeld.class,
            FundsReleased.class,
            FundsRefunded.class,
            PaymentReversed.class,
            PromiseStarted.class,
            ParcelStated.class,
            ParcelScanned.class,
            GoodsReceived.class,
            DispatchPromiseKept.class,
            DispatchPromiseMissed.class,
            DispatchOverdue.class,
            PromisePaused.class,
            PromiseResumed.class,
            PromiseExtended.class,
            ContestDecided.class,
            MissReassessed.class,
            PromiseEnded.class);

    private final RehearsedTerms terms;
    private final Map<String, Case> open = new LinkedHashMap<>();
    /** Of orders that are not paid in full. */
    private final Map<String, Long> heldMinor = new HashMap<>();

    private final OrderTally tally = new OrderTally();

    public DeliveryRehearsal(RehearsedTerms terms) {
        this.terms = terms;
    }

    @Override
    public Set<Class<?>> reads() {
        return READS;
    }

    @Override
    public void note(Object event) {
        switch (event) {
            case PastOrderRecorded past -> simulate(past);
            case FundsHeld held -> hold(held);
            case FundsReleased released -> settled(released.orderId(), released);
            case FundsRefunded refunded -> settled(refunded.orderId(), refunded);
            case PaymentReversed reversed -> note(reversed.orderId(), reversed);
            case OrderCancelled cancelled -> note(cancelled.orderId(), cancelled);
            case OrderClosedReversed closed -> settled(closed.orderId(), closed);
            case PromiseStarted started -> start(started);
            case DeliveryEvent delivery -> note(delivery.orderId(), delivery);
            default -> {}
        }
    }

    private void simulate(PastOrderRecorded past) {
        var simulated = terms.simulated();
        if (simulated != null) {
            tally.add(new PastCase(past, simulated, terms).judged());
        }
    }

    private void hold(FundsHeld held) {
        var promise = open.get(held.orderId());
        if (promise == null) {
            heldMinor.merge(held.orderId(), held.amountMinor(), Long::sum);
        } else {
            promise.hold(held.amountMinor());
        }
    }

    private void settled(String orderId, Object event) {
        heldMinor.remove(orderId);
        note(orderId, event);
    }

    private void start(PromiseStarted started) {
        var held = heldMinor.remove(started.orderId());
        open.put(started.orderId(), new Case(started, terms, held == null ? 0 : held));
    }

    private void note(String orderId, Object event) {
        var promise = open.get(orderId);
        if (promise == null) {
            return;
        }
        promise.note(event);
        if (promise.isOver()) {
            open.remove(orderId);
            tally.add(promise.judged());
        }
    }

    @Override
    public DeliveryFindings findings(Instant asOf) {
        open.values().forEach(promise -> tally.add(promise.close(asOf)));
        open.clear();
        return tally.findings(asOf);
    }
}
