package market.sourcing.api.returns;

import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.returns.command.RefuseReturn;
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

/** {@code POST /api/returns/{id}/refuse} */
@RestController
class RefuseReturnController {
    private final CaseChanges changes;

    RefuseReturnController(CaseChanges changes) {
        this.changes = changes;
    }

    /** The factory disputes the claim; the parties have some days to agree before an operator is called. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED, RefusalCode.CASE_NOT_THERE_YET})
    @PostMapping("/api/returns/{id}/refuse")
    ResponseEntity<Answers.Changed> refuse(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<ReasonBody> body,
            Actor actor) {
        return changes.send(
                id,
                ifMatch,
                actor,
                (known, expected, at) -> new RefuseReturn(known, expected, actor, ReasonBody.read(body), at));
    }
}
