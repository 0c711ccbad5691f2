package market.sourcing.api.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromiseState;
import org.jspecify.annotations.Nullable;

/**
 * A delivery promise to the order's parties.
 *
 * @param id of the promise
 * @param version of the promise, for If-Match with its changes
 * @param state RUNNING, PAUSED, KEPT, MISSED, EXCUSED or ENDED
 * @param dispatchPromise H24 … D15 or LEAD_TIME
 * @param dueAt handed over at this very instant is in time
 * @param timeLeft until then, an ISO 8601 duration such as PT5H30M; it stands still while the factory waits, and is negative
 *     after a miss
 * @param overdueAt not handed over by then, the buyer may cancel and gets everything back
 * @param pausedAt since when the factory waits
 * @param handedOverAt when the last of a kept promise was handed over
 * @param calendar the version of the business calendar that was applied
 * @param rules the version of the platform's numbers that bind
 * @param nextUrgeAt the buyer may not urge again before
 */
public record PromiseShown(
        String id,
        long version,
        String orderId,
        String buyerId,
        String factoryId,
        @OneOf(PromiseState.class) String state,
        String dispatchPromise,
        Instant startedAt,
        Instant dueAt,
        @Nullable String timeLeft,
        Instant overdueAt,
        boolean overdue,
        @Nullable Instant pausedAt,
        @Nullable Instant handedOverAt,
        String calendar,
        String rules,
        List<Line> lines,
        List<ParcelShown> parcels,
        @Nullable MissShown miss,
        CompensationShown compensation,
        @Nullable ContestShown contest,
        @Nullable Instant urgedAt,
        @Nullable Instant nextUrgeAt) {

    /**
     * One line of the order.
     *
     * @param line its number in the order, from 1
     */
    public record Line(int line, String listingId, String sku, int quantity) {
        static Line of(Goods goods) {
            return new Line(goods.line(), goods.listingId(), goods.sku(), goods.quantity());
        }
    }

    /**
     * The promise as it stands at an instant.
     *
     * @param now what time it is in the trade
     */
    public static PromiseShown of(OrderPromise promise, Instant now) {
        var times = promise.times();
        var left = TimeLeft.of(promise, now);
        var urging = promise.urging();
        return new PromiseShown(
                promise.promiseId(),
                promise.version(),
                promise.id(),
                promise.buyerId(),
                promise.factoryId(),
                promise.state().name(),
                promise.dispatchPromise(),
                times.startedAt(),
                times.dueAt(),
                left == null ? null : left.toString(),
                times.overdueAt(),
                promise.overdue(),
                times.pausedAt(),
                times.handedOverAt(),
                promise.calendar(),
                promise.rules(),
                promise.goods().stream().map(Line::of).toList(),
                promise.parcels().stream().map(ParcelShown::of).toList(),
                MissShown.of(promise.miss(), promise.currency()),
                CompensationShown.of(promise),
                ContestShown.of(promise.contest()),
                urging == null ? null : urging.urgedAt(),
                urging == null ? null : urging.nextAt());
    }
}
