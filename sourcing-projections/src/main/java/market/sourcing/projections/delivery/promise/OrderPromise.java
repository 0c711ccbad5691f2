package market.sourcing.projections.delivery.promise;

import java.util.List;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.projections.board.OnBoard;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The delivery promise of one order.
 *
 * @param id the order's
 * @param version of the promise; movements of money do not raise it
 * @param dispatchPromise the class in the order's terms: H24 … D15 or LEAD_TIME
 * @param currency of all its amounts
 * @param overdue whether the buyer may cancel and gets everything back
 * @param calendar the version of the business calendar that was applied
 * @param rules the version of the platform's numbers that bind
 * @param miss the last one, or null
 * @param payments compensations paid and taken back, oldest first
 * @param contest of the last miss, or null
 * @param urging the last one, or null
 * @param turn its place on boards, least first: open ones by due time, then the others, the latest due first
 * @param logPosition of the last event that changed it
 */
public record OrderPromise(
        @BsonId String id,
        long version,
        String promiseId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String dispatchPromise,
        String currency,
        List<Goods> goods,
        PromiseState state,
        PromiseTimes times,
        boolean overdue,
        String calendar,
        String rules,
        List<SentParcel> parcels,
        @Nullable Miss miss,
        List<Payment> payments,
        @Nullable Contest contest,
        @Nullable Urging urging,
        long turn,
        long logPosition)
        implements Versioned, OnBoard {
    public OrderPromise {
        goods = List.copyOf(goods);
        parcels = List.copyOf(parcels);
        payments = List.copyOf(payments);
    }

    public long paidMinor() {
        return payments.stream()
                .mapToLong(Payment::amountMinor)
                .filter(minor -> minor > 0)
                .sum();
    }

    public long takenBackMinor() {
        return -payments.stream()
                .mapToLong(Payment::amountMinor)
                .filter(minor -> minor < 0)
                .sum();
    }

    static long turn(PromiseState state, PromiseTimes times) {
        var due = times.dueAt().toEpochMilli();
        return state.isOpen() ? due : Long.MAX_VALUE - due;
    }
}
