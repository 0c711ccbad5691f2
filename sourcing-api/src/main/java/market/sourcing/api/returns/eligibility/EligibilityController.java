package market.sourcing.api.returns.eligibility;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.commands.Commands;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}/return-eligibility} */
@RestController
record EligibilityController(Commands commands, TradeTime time) {
    /** What of an order may come back now, line by line, for which reason, until when; or why not. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.ORDER_CLOSED})
    @OpenToAccounts
    @GetMapping("/api/orders/{id}/return-eligibility")
    ResponseEntity<EligibilityShown> eligibility(@PathVariable OrderId id, Actor actor) {
        var now = time.now();
        Eligibility found = commands.send(new FindEligibility(id, actor, now), actor);
        // It holds for this instant only.
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(EligibilityShown.of(found, now));
    }
}
