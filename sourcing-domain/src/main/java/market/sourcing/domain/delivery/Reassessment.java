package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.MissReassessed;

/** A miss judged once more when more is known of it: only ever to less. */
public record Reassessment(Promise promise) {

    /** By what is known now of what was late. */
    List<DeliveryEvent> reassess(Finding finding, Recourse recourse, Instant now) {
        return promise.wasLate()
                ? reassess(promise.parcels().late(promise.dueAt()), finding, recourse, now)
                : List.of();
    }

    /** Nothing was late after all. */
    public List<DeliveryEvent> excuse(Finding finding, Recourse recourse, Instant now) {
        return reassess(List.of(), finding, recourse, now);
    }

    private List<DeliveryEvent> reassess(List<Content> late, Finding finding, Recourse recourse, Instant now) {
        if (!(promise.state() instanceof Missed missed) || late.equals(missed.late())) {
            return List.of();
        }
        var paidMinor = missed.compensationMinor();
        var owed = promise.compensationFor(promise.parcels().amountOf(late));
        var settled = Math.max(0, paidMinor - recourse.recoverable().minor());
        var compensation = Math.max(settled, Math.min(paidMinor, owed.minor()));
        var less = Decisions.on(promise).with(less(late, compensation, paidMinor - compensation, finding, now));
        return recourse.isOpen() && late.isEmpty() && promise.dueAt().isAfter(now)
                ? less.then(it -> new Waiting(it).runOn(now)).events()
                : less.events();
    }

    /** The same of a promise that was not missed yet, and is not to be any more; nobody was paid anything for it. */
    public MissReassessed forestall(Finding finding, Instant now) {
        return less(List.of(), 0, 0, finding, now);
    }

    private MissReassessed less(List<Content> late, long compensation, long takenBack, Finding finding, Instant now) {
        return new MissReassessed(
                promise.id(),
                promise.orderId(),
                promise.started().factoryId(),
                finding.cause().name(),
                finding.reference(),
                finding.reason(),
                late,
                promise.parcels().amountOf(late),
                compensation,
                takenBack,
                promise.started().currency(),
                now);
    }
}
