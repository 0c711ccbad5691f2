package market.sourcing.api.returns.evidence;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.file.FileHash;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.returns.command.AddEvidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/evidence} */
@RestController
record AddEvidenceController(Changes changes, TradeTime time) {
    /** @param sha256 of what the account itself has uploaded */
    record Request(@Required @Nullable String sha256) {}

    /** Shows something in a case; it needs no version, because it takes nothing away. Shown again it stays as it is. */
    @Refuses({RefusalCode.CASE_UNKNOWN, RefusalCode.CASE_CLOSED, RefusalCode.EVIDENCE_UNKNOWN})
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/evidence")
    ResponseEntity<Answers.Changed> add(@RequestBody Submitted<Request> body, @PathVariable CaseId id, Actor actor) {
        var sha256 = body.read((raw, fields) -> fields.required("sha256", raw.sha256(), FileHash::checked));
        return changes.send(id.value(), new AddEvidence(id, actor, sha256.get(), time.now()), actor);
    }
}
