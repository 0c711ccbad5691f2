package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import org.jspecify.annotations.Nullable;

/**
 * How an order came to nothing, and what of it is its buyer's all the same.
 *
 * @param by whose doing it was
 * @param at when
 * @param leftAtFirst pieces that were the buyer's then
 * @param left of them, those that still are
 * @param lateBack of what came back since, the pieces that were late
 * @param changedAt when the last of them came back; otherwise the end itself
 * @param remainder how it left them; null in orders of the time before it was noted
 */
public record End(
        Party by,
        Instant at,
        List<Content> leftAtFirst,
        List<Content> left,
        List<Content> lateBack,
        Instant changedAt,
        @Nullable RemainderLeft remainder) {
    public End {
        leftAtFirst = List.copyOf(leftAtFirst);
        left = List.copyOf(left);
        lateBack = List.copyOf(lateBack);
    }

    static End of(OrderUndone event) {
        var at = event.undoneAt();
        return new End(Party.valueOf(event.party()), at, event.left(), event.left(), List.of(), at, null);
    }

    End with(RemainderLeft event) {
        return new End(by, at, leftAtFirst, left, lateBack, changedAt, event);
    }

    End after(RemainderReturned event) {
        var late = Pieces.plus(lateBack, event.late());
        return new End(by, at, leftAtFirst, event.left(), late, event.returnedAt(), remainder);
    }

    /** How it left them, where it was noted. */
    public Optional<RemainderLeft> noted() {
        return Optional.ofNullable(remainder);
    }
}
