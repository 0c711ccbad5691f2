package market.sourcing.api.returns;

import market.sourcing.api.body.GroundsBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.returns.command.EscalateCase;
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

/** {@code POST /api/returns/{id}/escalate} */
@RestController
class EscalateCaseController {
    private final CaseChanges changes;

    EscalateCaseController(CaseChanges changes) {
        this.changes = changes;
    }

    /** The buyer calls an operator; from the fourth day on. */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.ESCALATION_TOO_EARLY
    })
    @PostMapping("/api/returns/{id}/escalate")
    ResponseEntity<Answers.Changed> escalate(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<GroundsBody> body,
            Actor actor) {
        return changes.send(
                id,
                ifMatch,
                actor,
                (known, expected, at) -> new EscalateCase(known, expected, actor, GroundsBody.read(body), at));
    }
}
