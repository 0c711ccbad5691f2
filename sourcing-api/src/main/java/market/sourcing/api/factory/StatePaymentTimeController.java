package market.sourcing.api.factory;

import java.time.Duration;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.factory.command.StatePaymentTime;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/factories/{id}/payment-time} */
@RestController
record StatePaymentTimeController(Changes changes, TradeTime time) {
    /**
     * A time to pay.
     *
     * @param minutes after ordering, at least 30; what is longer than the platform's own time binds as that
     */
    record Request(@Required @Nullable Integer minutes) {}

    /** How soon orders are closed that are placed or quoted from now on and not paid; those of before keep their time. */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @PutMapping("/api/factories/{id}/payment-time")
    ResponseEntity<Answers.Changed> state(
            @RequestBody Submitted<Request> body,
            @PathVariable FactoryId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var minutes = body.read((raw, fields) -> fields.required("minutes", raw.minutes()));
        return changes.send(
                id.value(),
                new StatePaymentTime(id, expected, actor, Duration.ofMinutes(minutes.get()), time.now()),
                actor);
    }
}
