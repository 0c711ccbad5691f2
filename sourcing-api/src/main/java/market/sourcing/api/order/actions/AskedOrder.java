package market.sourcing.api.order.actions;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import market.sourcing.api.actions.Subject;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;

/**
 * An order of which somebody asks what he may do with it.
 *
 * @param claim what he would claim of it
 */
record AskedOrder(OrderId id, Actor actor, Instant at, Supplier<StatedClaim> claim) implements Subject {
    @Override
    public Map<String, String> names() {
        return Map.of("id", id.value());
    }
}
