package market.sourcing.api.returns.flag;

import market.sourcing.api.body.GroundsBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.returns.CaseChanges;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.returns.command.AppealFlag;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/flags/{signal}/appeal} */
@RestController
class AppealFlagController {
    private final CaseChanges changes;

    AppealFlagController(CaseChanges changes) {
        this.changes = changes;
    }

    /** The buyer objects to a flag; an operator sees it. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED})
    @PostMapping("/api/returns/{id}/flags/{signal}/appeal")
    ResponseEntity<Answers.Changed> appeal(
            @PathVariable String id,
            @PathVariable String signal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<GroundsBody> body,
            Actor actor) {
        return changes.send(
                id,
                ifMatch,
                actor,
                (known, expected, at) -> new AppealFlag(known, expected, actor, signal, GroundsBody.read(body), at));
    }
}
