package market.sourcing.domain.delivery.event;

/** What happens to a delivery promise. */
public sealed interface DeliveryEvent
        permits PromiseStarted,
                ParcelStated,
                ParcelScanned,
                ParcelInvalidated,
                GoodsReceived,
                DispatchPromiseKept,
                DispatchPromiseMissed,
                DispatchOverdue,
                PromisePaused,
                PromiseResumed,
                PromiseExtended,
                MissContested,
                ContestDecided,
                MissReassessed,
                DispatchUrged,
                LossSettled,
                PromiseEnded {
    String promiseId();

    String orderId();
}
