package market.sourcing.domain.delivery;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.CONTEST_DUE;
import static market.sourcing.domain.timer.TimerKind.DISPATCH_DUE;
import static market.sourcing.domain.timer.TimerKind.DISPATCH_OVERDUE;
import static market.sourcing.domain.timer.TimerKind.FORCE_MAJEURE;
import static market.sourcing.domain.timer.TimerKind.PARCEL_ANNOUNCEMENT;
import static market.sourcing.domain.timer.TimerKind.PARCEL_CHECK;

import java.util.List;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.ForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Automation;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;

/** When promises are judged, carriers asked, and contests closed. */
public final class DeliveryTimers implements TimerRule {
    /** Nobody has to claim what a factory owes for goods that did not leave in time. */
    public static final Automation WHEN_DISPATCH_IS_DUE_THEN_IT_IS_JUDGED =
            new Automation(DISPATCH_DUE, (timer, now) -> new JudgeDispatch(order(timer), now));

    /** A buyer does not wait for ever. */
    public static final Automation WHEN_DISPATCH_IS_OVERDUE_THEN_BUYER_MAY_CANCEL =
            new Automation(DISPATCH_OVERDUE, (timer, now) -> new JudgeOverdue(order(timer), now));

    /** A contest does not hang. */
    public static final Automation WHEN_NOBODY_DECIDES_THEN_MISS_STANDS =
            new Automation(CONTEST_DUE, (timer, now) -> new CloseContest(order(timer), now));

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case PromiseStarted started ->
                List.of(
                        set(DISPATCH_DUE, started.orderId(), started.dueAt()),
                        set(DISPATCH_OVERDUE, started.orderId(), started.overdueAt()));
            case PromiseResumed resumed ->
                List.of(
                        set(DISPATCH_DUE, resumed.orderId(), resumed.dueAt()),
                        set(DISPATCH_OVERDUE, resumed.orderId(), resumed.overdueAt()));
            case PromiseExtended extended -> extended(extended);
            case PromisePaused paused -> paused(paused);
            case DispatchPromiseKept kept -> over(kept.orderId());
            case PromiseEnded ended -> over(ended.orderId());
            case OrderUndone undone -> over(undone.orderId());
            case DispatchPromiseMissed missed -> List.of(stop(DISPATCH_DUE, missed.orderId()));
            case DispatchOverdue overdue -> List.of(stop(DISPATCH_OVERDUE, overdue.orderId()));
            case ParcelStated stated -> {
                var parcel = OrderPartKey.of(stated.orderId(), stated.parcelId());
                yield List.of(
                        set(PARCEL_ANNOUNCEMENT, parcel, stated.statedAt()),
                        set(PARCEL_CHECK, parcel, stated.scanDueAt()));
            }
            case ParcelScanned scanned -> {
                var parcel = OrderPartKey.of(scanned.orderId(), scanned.parcelId());
                yield List.of(stop(PARCEL_ANNOUNCEMENT, parcel), stop(PARCEL_CHECK, parcel));
            }
            case ParcelInvalidated invalid ->
                List.of(stop(PARCEL_CHECK, OrderPartKey.of(invalid.orderId(), invalid.parcelId())));
            case MissContested contested -> List.of(set(CONTEST_DUE, contested.orderId(), contested.decideBy()));
            case ContestDecided decided -> List.of(stop(CONTEST_DUE, decided.orderId()));
            case ForceMajeureDeclared declared ->
                List.of(set(FORCE_MAJEURE, declared.excuseId(), declared.declaredAt()));
            case ForceMajeureApplied applied -> List.of(stop(FORCE_MAJEURE, applied.excuseId()));
            default -> List.of();
        };
    }

    /** Judged again when the time runs by itself. */
    private static List<TimerChange> paused(PromisePaused paused) {
        var endsAt = paused.endsAt();
        return endsAt == null
                ? over(paused.orderId())
                : List.of(set(DISPATCH_DUE, paused.orderId(), endsAt), stop(DISPATCH_OVERDUE, paused.orderId()));
    }

    private static List<TimerChange> extended(PromiseExtended extended) {
        var overdue = set(DISPATCH_OVERDUE, extended.orderId(), extended.overdueAt());
        return extended.runs()
                ? List.of(set(DISPATCH_DUE, extended.orderId(), extended.dueAt()), overdue)
                : List.of(overdue);
    }

    private static List<TimerChange> over(String orderId) {
        return List.of(stop(DISPATCH_DUE, orderId), stop(DISPATCH_OVERDUE, orderId));
    }

    private static OrderId order(Timer timer) {
        return new OrderId(timer.subject());
    }
}
