package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/withdraw} */
@RestController
record WithdrawReturnController(Changes changes, TradeTime time) {
    /** The buyer lets it go; what it is about can be claimed again. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED, RefusalCode.CASE_NOT_THERE_YET})
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/withdraw")
    ResponseEntity<Answers.Changed> withdraw(@PathVariable CaseId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new WithdrawReturn(id, expected, actor, time.now()), actor);
    }
}
