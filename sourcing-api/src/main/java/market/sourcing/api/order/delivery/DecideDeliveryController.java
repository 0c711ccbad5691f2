package market.sourcing.api.order.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/decide-delivery} */
@RestController
record DecideDeliveryController(Changes changes, TradeTime time) {
    /**
     * What was decided.
     *
     * @param delivered whether the goods arrived
     * @param grounds why, 1 to 500 characters
     */
    record Decision(
            @Required @Nullable Boolean delivered,
            @Required @Nullable String grounds) {}

    /** An operator decides: goods that arrived are paid for, of others the order comes to nothing. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.DELIVERY_NOT_DENIED})
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/decide-delivery")
    ResponseEntity<Answers.Changed> decide(
            @RequestBody Submitted<Decision> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id.value(), body.read((raw, fields) -> command(id, expected, raw, fields, actor)), actor);
    }

    private DecideDelivery command(
            OrderId order, @Nullable Long expected, Decision raw, FieldErrors fields, Actor actor) {
        var delivered = fields.required("delivered", raw.delivered());
        var grounds = fields.required("grounds", raw.grounds(), Reason::new);
        fields.throwIfAny();
        return new DecideDelivery(
                order, expected, actor, delivered.get(), grounds.get().text(), time.now());
    }
}
