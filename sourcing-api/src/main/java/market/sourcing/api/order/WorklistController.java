package market.sourcing.api.order;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.order.summary.ListOrders;
import market.sourcing.projections.order.summary.OrderState;
import market.sourcing.projections.order.summary.OrdersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}/worklist} */
@RestController
record WorklistController(OrdersHandler orders, FindFactoryHandler factories) {
    /** Paid orders that wait to be sent, the oldest first. */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/factories/{id}/worklist")
    Page<OrderShown> worklist(
            @PathVariable FactoryId id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var asked = PageAsked.read(size, after, OrderCursors::read);
        mustBeSeenBy(actor, id);
        var page = orders.handle(new ListOrders(
                ListOrders.Party.FACTORY,
                id.value(),
                OrderState.AWAITING_DISPATCH,
                ListOrders.Order.OLDEST_FIRST,
                asked.size(),
                asked.after()));
        return new Page<>(page.items().stream().map(OrderShown::of).toList(), OrderCursors.text(page.next()));
    }

    private void mustBeSeenBy(Actor actor, FactoryId factory) {
        var seen = factories
                .handle(new FindFactory(factory.value()))
                .filter(profile -> Caller.of(actor).maySeeAllOf(profile.ownerId()));
        if (seen.isEmpty()) {
            throw PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, factory.value());
        }
    }
}
