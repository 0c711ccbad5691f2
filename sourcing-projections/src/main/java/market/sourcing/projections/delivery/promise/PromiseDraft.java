package market.sourcing.projections.delivery.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import market.sourcing.projections.fold.Instants;
import org.jspecify.annotations.Nullable;

/** A document on its way to the next, and what each kind of event changes. */
final class PromiseDraft {
    private final OrderPromise was;
    private PromiseState state;
    private PromiseTimes times;
    private boolean overdue;
    private final List<SentParcel> parcels;
    private @Nullable Miss miss;
    private final List<Payment> payments;
    private @Nullable Contest contest;
    private @Nullable Urging urging;

    PromiseDraft(OrderPromise was) {
        this.was = was;
        this.state = was.state();
        this.times = was.times();
        this.overdue = was.overdue();
        this.parcels = new ArrayList<>(was.parcels());
        this.miss = was.miss();
        this.payments = new ArrayList<>(was.payments());
        this.contest = was.contest();
        this.urging = was.urging();
    }

    void add(Payment payment) {
        payments.add(payment);
    }

    void apply(DeliveryEvent event) {
        switch (event) {
            case PromiseStarted _ -> throw new IllegalArgumentException("A promise starts once: " + event.promiseId());
            case ParcelStated stated -> parcels.add(SentParcel.stated(stated));
            case ParcelScanned scanned -> parcel(scanned.parcelId(), parcel -> parcel.scanned(scanned));
            case ParcelInvalidated invalidated -> parcel(invalidated.parcelId(), SentParcel::invalidated);
            case GoodsReceived _ -> {
                // The promise's own events tell what follows from it.
            }
            case DispatchPromiseKept kept -> {
                state = PromiseState.KEPT;
                times = times.kept(Instants.stored(kept.handedOverAt()));
            }
            case DispatchPromiseMissed missed -> {
                state = PromiseState.MISSED;
                miss = Miss.of(missed);
            }
            case DispatchOverdue _ -> overdue = true;
            case PromisePaused paused -> {
                state = PromiseState.PAUSED;
                times = times.paused(Instants.stored(paused.pausedAt()));
            }
            case PromiseResumed resumed -> resume(resumed);
            case PromiseExtended extended -> extend(extended);
            case MissContested contested -> contest = Contest.of(contested);
            case ContestDecided decided ->
                contest = Objects.requireNonNull(contest).decided(decided);
            case MissReassessed less -> {
                state = less.late().isEmpty() ? PromiseState.EXCUSED : PromiseState.MISSED;
                miss = Objects.requireNonNull(miss).reassessed(less);
            }
            case DispatchUrged urged -> urging = Urging.of(urged);
            case LossSettled _ -> {}
            case PromiseEnded _ -> state = PromiseState.ENDED;
        }
    }

    private void resume(PromiseResumed resumed) {
        state = PromiseState.RUNNING;
        times = times.running(Instants.stored(resumed.dueAt()), Instants.stored(resumed.overdueAt()));
        contest = null;
    }

    private void extend(PromiseExtended extended) {
        times = times.extended(Instants.stored(extended.dueAt()), Instants.stored(extended.overdueAt()));
        overdue &= !extended.overdueAt().isAfter(extended.extendedAt());
    }

    private void parcel(String id, UnaryOperator<SentParcel> change) {
        parcels.replaceAll(parcel -> parcel.id().equals(id) ? change.apply(parcel) : parcel);
    }

    OrderPromise at(long version, long position) {
        return new OrderPromise(
                was.id(),
                version,
                was.promiseId(),
                was.buyerId(),
                was.factoryId(),
                was.factoryOwnerId(),
                was.dispatchPromise(),
                was.currency(),
                was.goods(),
                state,
                times,
                overdue,
                was.calendar(),
                was.rules(),
                parcels,
                miss,
                payments,
                contest,
                urging,
                OrderPromise.turn(state, times),
                position);
    }
}
