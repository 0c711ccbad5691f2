package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/accept} */
@RestController
record AcceptReturnController(Changes changes, TradeTime time) {
    /**
     * On what it agrees.
     *
     * @param withGoods whether the goods come back before the money; true when left out
     */
    record Agreement(@Nullable Boolean withGoods) {}

    /** The factory agrees; the goods come back first, unless it lets the buyer keep them. */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.RETURN_EXCEEDS_PURCHASE,
        RefusalCode.GOODS_MUST_COME_BACK
    })
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/accept")
    ResponseEntity<Answers.Changed> accept(
            @RequestBody Submitted<Agreement> body,
            @PathVariable CaseId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(
                id.value(),
                new AcceptReturn(
                        id,
                        expected,
                        actor,
                        !Boolean.FALSE.equals(body.read((raw, _) -> raw).withGoods()),
                        time.now()),
                actor);
    }
}
