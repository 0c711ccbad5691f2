package market.sourcing.api.order.actions;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.actions.Actions;
import market.sourcing.api.actions.WhatMayBeDone;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.order.OrderSight;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}/actions} */
@RestController
record OrderActionsController(OrderSight sight, WhatMayBeDone whatMayBeDone, Commands commands, TradeTime time) {
    /** What the caller may do with an order and its promise now, or why not. It holds for this instant only. */
    @Refuses(
            value = RefusalCode.ORDER_UNKNOWN,
            api = {ApiCode.HISTORY_UNREADABLE, ApiCode.CONTENDED})
    @OpenToAccounts
    @GetMapping("/api/orders/{id}/actions")
    Actions actions(
            @PathVariable OrderId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var order = new OrderId(sight.seen(id, minVersion, actor).id());
        var now = time.now();
        var asked = new AskedOrder(order, actor, now, () -> claim(new FindEligibility(order, actor, now)));
        return new Actions(whatMayBeDone.with(asked, OrderVerbs.ALL).toList());
    }

    private StatedClaim claim(FindEligibility query) {
        try {
            return StatedClaim.of(commands.<Eligibility>send(query, query.actor()));
        } catch (Refused nothingToBeClaimed) {
            return StatedClaim.USUAL;
        }
    }
}
