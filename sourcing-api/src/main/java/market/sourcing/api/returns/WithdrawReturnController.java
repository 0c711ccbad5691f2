package market.sourcing.api.returns;

import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/withdraw} */
@RestController
class WithdrawReturnController {
    private final CaseChanges changes;

    WithdrawReturnController(CaseChanges changes) {
        this.changes = changes;
    }

    /** The buyer lets it go; what it is about can be claimed again. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED, RefusalCode.CASE_NOT_THERE_YET})
    @PostMapping("/api/returns/{id}/withdraw")
    ResponseEntity<Answers.Changed> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return changes.send(
                id, ifMatch, actor, (known, expected, at) -> new WithdrawReturn(known, expected, actor, at));
    }
}
