package market.sourcing.projections.order.timeline;

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
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** One step of a timeline for each kind of event of the delivery promise. */
record PromiseSteps(OrderTimeline timeline, Recorded recorded) {

    OrderTimeline.Step of(DeliveryEvent event) {
        return switch (event) {
            case PromiseStarted started -> step(null, null, started.dispatchPromise());
            case ParcelStated stated -> step(TimelineSteps.FACTORY, null, stated.trackingNumber());
            case ParcelScanned scanned -> step(null, null, scanned.kind());
            case ParcelInvalidated invalidated -> step(null, null, invalidated.parcelId());
            case GoodsReceived _ -> step(TimelineSteps.BUYER, null, null);
            case DispatchPromiseKept _, DispatchOverdue _, PromiseResumed _, LossSettled _, PromiseEnded _ ->
                step(null, null, null);
            case DispatchPromiseMissed missed -> step(null, missed.lateMinor(), missed.deliveryRules());
            case PromisePaused paused -> step(partyOf(paused.actorId()), null, paused.reason());
            case PromiseExtended extended -> step(TimelineSteps.OPERATOR, null, extended.reason());
            case MissContested contested -> step(partyOf(contested.actorId()), null, contested.evidence());
            case ContestDecided decided ->
                step(decided.operatorId() == null ? null : TimelineSteps.OPERATOR, null, decided.grounds());
            case MissReassessed less -> step(null, less.lateMinor(), less.reason());
            case DispatchUrged urged -> step(partyOf(urged.actorId()), null, null);
        };
    }

    private String partyOf(String actor) {
        if (actor.equals(timeline.buyerId())) {
            return TimelineSteps.BUYER;
        }
        return actor.equals(timeline.factoryOwnerId()) ? TimelineSteps.FACTORY : TimelineSteps.OPERATOR;
    }

    private OrderTimeline.Step step(@Nullable String by, @Nullable Long amountMinor, @Nullable String detail) {
        return TimelineSteps.step(recorded, by, amountMinor, detail);
    }
}
