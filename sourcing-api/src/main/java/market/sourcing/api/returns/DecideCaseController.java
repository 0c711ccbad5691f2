package market.sourcing.api.returns;

import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/decide} */
@RestController
record DecideCaseController(Changes changes, TradeTime time) {
    /**
     * What was decided.
     *
     * @param lines the units that the buyer gets money for; an empty list when the factory is right
     * @param withGoods whether the goods come back before the money; true when left out
     * @param grounds why, 1 to 500 characters
     */
    record Decision(
            @Required @Nullable List<@Nullable UnitsBody> lines,
            @Nullable Boolean withGoods,
            @Required @Nullable String grounds) {}

    /** An operator decides; units that are not granted can be claimed again. */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.GOODS_MUST_COME_BACK,
        RefusalCode.RETURN_EXCEEDS_PURCHASE
    })
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/decide")
    ResponseEntity<Answers.Changed> decide(
            @RequestBody Submitted<Decision> body,
            @PathVariable CaseId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var command = body.read((raw, fields) -> {
            fields.required("lines", raw.lines());
            var granted = UnitsBody.readAll(raw.lines(), fields);
            var grounds = fields.required("grounds", raw.grounds(), Reason::new);
            fields.throwIfAny();
            return new DecideCase(
                    id,
                    expected,
                    actor,
                    granted,
                    !Boolean.FALSE.equals(raw.withGoods()),
                    grounds.get().text(),
                    time.now());
        });
        return changes.send(id.value(), command, actor);
    }
}
