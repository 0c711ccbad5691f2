package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/refuse} */
@RestController
record RefuseReturnController(Changes changes, TradeTime time) {
    /** The factory disputes the claim; the parties have some days to agree before an operator is called. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED, RefusalCode.CASE_NOT_THERE_YET})
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/refuse")
    ResponseEntity<Answers.Changed> refuse(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable CaseId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(
                id.value(), new RefuseReturn(id, expected, actor, ReasonBody.read(body), time.now()), actor);
    }
}
