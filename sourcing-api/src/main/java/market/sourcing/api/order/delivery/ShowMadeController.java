package market.sourcing.api.order.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.file.FileHash;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/show-made} */
@RestController
record ShowMadeController(Changes changes, TradeTime time) {
    /** @param sha256 of what the account itself has uploaded */
    record Request(@Required @Nullable String sha256) {}

    /**
     * The factory shows that it is making goods to order, so that it is paid for the work when their balance is not; it needs no
     * version, because it takes nothing away. Shown again it stays as it is.
     */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.ORDER_NOT_PAID,
        RefusalCode.EVIDENCE_UNKNOWN
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/show-made")
    ResponseEntity<Answers.Changed> show(@RequestBody Submitted<Request> body, @PathVariable OrderId id, Actor actor) {
        var sha256 = body.read((raw, fields) -> fields.required("sha256", raw.sha256(), FileHash::checked));
        return changes.send(id.value(), new ShowMade(id, actor, sha256.get(), time.now()), actor);
    }
}
