package market.sourcing.domain.order.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.shared.StoredAs;

/**
 * What had left of an order when it came to nothing is its buyer's. Whatever leaves afterwards is settled with the end; what comes
 * back of this is paid back.
 *
 * @param kept ids of parcels that carriers had, and had not brought back
 * @param late of these, those whose way is the factory's to pay if they come back
 * @param back ids of parcels that they had brought back
 * @param byAnotherWay pieces that are his, and in none of these
 * @param carried pieces whose way was his to pay: also of what had come back in time
 * @param refunded pieces that cases had given money back for
 * @param freightMinor what they had given back of the way out
 * @param restockingMinor what the factory had kept of it
 * @param free whether a buyer who walked lost nothing: the factory was too late, or all had left
 */
@StoredAs("sourcing.order.RemainderLeft")
public record RemainderLeft(
        String orderId,
        List<String> kept,
        List<String> late,
        List<String> back,
        List<Content> byAnotherWay,
        List<Content> carried,
        List<Content> refunded,
        long freightMinor,
        long restockingMinor,
        boolean free,
        Instant leftAt)
        implements OrderEvent {
    public RemainderLeft {
        kept = List.copyOf(kept);
        late = List.copyOf(late);
        back = List.copyOf(back);
        byAnotherWay = List.copyOf(byAnotherWay);
        carried = List.copyOf(carried);
        refunded = List.copyOf(refunded);
    }
}
