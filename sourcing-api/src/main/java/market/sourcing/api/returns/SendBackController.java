package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/send-back} */
@RestController
record SendBackController(Changes changes, TradeTime time) {
    /**
     * How the goods travel.
     *
     * @param carrier its code, such as sf-express
     * @param trackingNumber in the carrier's format
     * @param freight what the way costs the buyer, in the order's currency; 0 where it costs nothing
     */
    record Parcel(
            @Required @Nullable String carrier,
            @Required @Nullable String trackingNumber,
            @Required @Nullable MoneyBody freight) {}

    /**
     * The buyer gave the goods to a carrier, which says so with its first scan: without one they are not on their way, and their
     * freight is not paid. Until the time to send is over another number may be stated for one that no carrier knows.
     */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.TRACKING_NUMBER_USED
    })
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/send-back")
    ResponseEntity<Answers.Changed> sendback(
            @RequestBody Submitted<Parcel> body,
            @PathVariable CaseId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var command = body.read((raw, fields) -> {
            var number = SentBody.number(raw.carrier(), raw.trackingNumber(), fields);
            var freight = MoneyBody.read("freight", raw.freight(), fields);
            fields.throwIfAny();
            return new SendGoodsBack(id, expected, actor, number.get(), freight.get(), time.now());
        });
        return changes.send(id.value(), command, actor);
    }
}
