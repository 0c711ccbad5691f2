package market.sourcing.api.order;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.told.ToldAtOrder;
import market.sourcing.api.told.ToldOfListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}/told} */
@RestController
record OrderToldController(OrderSight sight, ToldAtOrder toldAtOrder) {
    /**
     * What the agent who ordered had been told of the goods.
     *
     * @param placedAt when it ordered
     * @param told of each listing in the order that it had been told of, by the listings' ids; empty where it had confirmed nothing
     */
    record ToldShown(String orderId, Instant placedAt, List<ToldOfListing> told) {}

    /**
     * What the agent who ordered had been told of the goods by then, by its own word: which version of each listing's record, what that said,
     * and up to which position of which pool's feed it had confirmed. It is kept when it is asked for the first time, and stays so for good.
     */
    @Refuses(value = RefusalCode.ORDER_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @OpenToAccounts
    @GetMapping("/api/orders/{id}/told")
    ToldShown told(@PathVariable OrderId id, Actor actor) {
        var order = sight.seen(id, null, actor);
        return new ToldShown(order.id(), order.placedAt(), toldAtOrder.of(order));
    }
}
