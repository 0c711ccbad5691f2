package market.sourcing.projections.order.timeline;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has happened to one order, in the order of the log.
 *
 * @param version of the order; movements of its money and its delivery promise do not raise it
 */
public record OrderTimeline(
        @BsonId String id, long version, String buyerId, String factoryOwnerId, String currency, List<Step> steps)
        implements Versioned {

    /**
     * One event.
     *
     * @param position in the log
     * @param what the event's name, such as OrderPaid
     * @param by BUYER, FACTORY, OPERATOR, or null where no party acted
     * @param amountMinor what it was about in money, in the order's currency, or null
     * @param detail a reason, a tracking number, a code or a version of rules, or null
     */
    public record Step(
            long position,
            Instant at,
            String what,
            @Nullable String by,
            @Nullable Long amountMinor,
            @Nullable String detail) {}
}
