package market.sourcing.api.order;

import java.util.Optional;
import java.util.Set;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.behalf.OnBehalfShown;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.commission.command.FindCommission;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.projections.order.summary.OrderSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}} */
@RestController
record OrderDetailController(OrderSight sight, Commands commands) {
    /** Shows an order to its buyer, its factory and operators; to all but the factory also whose goods they are. */
    @Refuses(RefusalCode.ORDER_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/orders/{id}")
    ResponseEntity<OrderDetailShown> order(
            @PathVariable OrderId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var order = sight.seen(id, minVersion, actor);
        return Answers.shown(order.version(), new OrderDetailShown(OrderShown.of(order), onBehalf(id, order, actor)));
    }

    /** As the log says it: an order is never seen without it. Who only buys orders for itself. */
    private @Nullable OnBehalfShown onBehalf(OrderId id, OrderSummary order, Actor actor) {
        if (actor.roles().equals(Set.of(Role.BUYER))) {
            return null;
        }
        Optional<OnBehalf> found = commands.send(new FindCommission(id), actor);
        var whole = Caller.of(actor).maySeeAllOf(order.buyerId());
        return found.map(it -> OnBehalfShown.of(it, whole)).orElse(null);
    }
}
