package market.sourcing.projections.delivery.record;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.LossSettled;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.projections.delivery.record.OrderRecord.Judgement;
import market.sourcing.projections.delivery.record.OrderRecord.Tracked;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Tallies what orders add to their factories' records. A miss that was none takes itself out of the day on which it was
 * counted, because each order's part is known.
 */
public final class OrderRecordProjector implements Projector<OrderRecord> {
    public static final View<OrderRecord> VIEW = new View<>("delivery_record", 1, OrderRecord.class, List.of());

    @Override
    public View<OrderRecord> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof DeliveryEvent promise ? List.of(promise.orderId()) : List.of();
    }

    @Override
    public OrderRecord fold(@Nullable OrderRecord before, String id, Recorded recorded) {
        var event = recorded.eventOf(DeliveryEvent.class);
        if (event instanceof PromiseStarted started) {
            return new OrderRecord(id, started.factoryId(), Instants.stored(started.startedAt()), null, List.of());
        }
        return changed(required(before, id, event), event);
    }

    private static OrderRecord changed(OrderRecord was, DeliveryEvent event) {
        return switch (event) {
            case DispatchPromiseKept kept -> was.judged(kept(was, kept));
            case DispatchPromiseMissed missed ->
                was.judged(new Judgement(Instants.stored(missed.missedAt()), false, false));
            case MissReassessed less -> less.late().isEmpty() ? was.judged(null) : was;
            case ParcelStated stated ->
                was.with(new Tracked(stated.parcelId(), Instants.stored(stated.scanDueAt()), null, false));
            case ParcelScanned scanned ->
                parcel(was, scanned.parcelId(), it -> scanned(it, Instants.stored(scanned.scannedAt())));
            case ParcelInvalidated invalidated ->
                parcel(was, invalidated.parcelId(), it -> new Tracked(it.id(), it.scanDueAt(), it.scannedAt(), true));
            case PromiseStarted _,
                    GoodsReceived _,
                    DispatchOverdue _,
                    PromisePaused _,
                    PromiseResumed _,
                    PromiseExtended _,
                    MissContested _,
                    ContestDecided _,
                    DispatchUrged _,
                    LossSettled _,
                    PromiseEnded _ -> was;
        };
    }

    private static Judgement kept(OrderRecord was, DispatchPromiseKept kept) {
        var fast = !kept.handedOverAt().isAfter(was.startedAt().plus(RecordRules.FAST));
        return new Judgement(Instants.stored(kept.dueAt()), true, fast);
    }

    private static OrderRecord parcel(OrderRecord was, String id, UnaryOperator<Tracked> change) {
        return was.parcels().stream()
                .filter(parcel -> parcel.id().equals(id))
                .findFirst()
                .map(parcel -> was.with(change.apply(parcel)))
                .orElse(was);
    }

    private static Tracked scanned(Tracked parcel, Instant at) {
        var known = parcel.scannedAt();
        var first = known == null || at.isBefore(known) ? at : known;
        return new Tracked(parcel.id(), parcel.scanDueAt(), first, parcel.overdue());
    }

    @Override
    public Map<String, Long> tallies(OrderRecord document) {
        return document.counts();
    }
}
