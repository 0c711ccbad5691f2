package market.sourcing.api.returns.flag;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.GroundsBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.ClearFlag;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/flags/{signal}/clear} */
@RestController
record ClearFlagController(Changes changes, TradeTime time) {
    /** An operator looked and found nothing; the factory's silence consents again. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED})
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/flags/{signal}/clear")
    ResponseEntity<Answers.Changed> clear(
            @RequestBody Submitted<GroundsBody> body,
            @PathVariable CaseId id,
            @PathVariable String signal,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(
                id.value(), new ClearFlag(id, expected, actor, signal, GroundsBody.read(body), time.now()), actor);
    }
}
