package market.sourcing.domain.delivery.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The order is paid in full, so the factory's time runs.
 *
 * @param dispatchPromise the class in the order's terms: H24 … D15 or LEAD_TIME
 * @param openSeconds the time that was promised, without what the calendar leaves out
 * @param dueAt handed over at this very instant is in time
 * @param overdueAt not handed over by then, the buyer may cancel and gets everything back
 * @param calendar the version of the business calendar that was applied
 * @param deliveryRules the version of the platform's numbers that bind
 */
@StoredAs("sourcing.delivery.PromiseStarted")
public record PromiseStarted(
        String promiseId,
        String orderId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String dispatchPromise,
        String currency,
        List<Goods> goods,
        Instant startedAt,
        long openSeconds,
        Instant dueAt,
        Instant overdueAt,
        String calendar,
        String deliveryRules)
        implements DeliveryEvent {
    public PromiseStarted {
        goods = List.copyOf(goods);
    }
}
