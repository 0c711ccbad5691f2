package market.sourcing.api.order;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.order.summary.OrderSummary;

/**
 * An order to its parties.
 *
 * @param dispatchPromise the slowest class among the lines
 * @param units pieces in all lines
 */
public record OrderShown(
        String id,
        long version,
        String state,
        String buyerId,
        String factoryId,
        List<LineShown> lines,
        long units,
        MoneyBody total,
        String dispatchPromise,
        Instant placedAt,
        Instant changedAt) {

    public static OrderShown of(OrderSummary order) {
        return new OrderShown(
                order.id(),
                order.version(),
                order.state().name(),
                order.buyerId(),
                order.factoryId(),
                order.lines().stream()
                        .map(line -> LineShown.of(line, order.currency()))
                        .toList(),
                order.units(),
                MoneyBody.shown(order.totalMinor(), order.currency()),
                order.dispatchPromise(),
                order.placedAt(),
                order.changedAt());
    }
}
