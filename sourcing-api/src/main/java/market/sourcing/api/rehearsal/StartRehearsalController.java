package market.sourcing.api.rehearsal;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.rehearsal.Rehearsals;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /audit/v1/rehearsals} */
@RestController
record StartRehearsalController(Rehearsals rehearsals) {
    static final String PATH = "/audit/v1/rehearsals";

    /** Runs other terms over past events, beside everything else and one at a time. Nothing is written. */
    @ApiResponse(responseCode = "202", description = "It runs, or waits for the one before it")
    @Refuses(api = ApiCode.REHEARSALS_WAIT)
    @OpenTo({Role.OPERATOR, Role.AUDITOR})
    @PostMapping(PATH)
    ResponseEntity<ShownRehearsal> start(@RequestBody Submitted<RehearsalBody> body) {
        var rehearsal = body.read((raw, fields) -> raw.read(fields)).get();
        var run = rehearsals
                .start(body.raw(), rehearsal)
                .orElseThrow(() -> new ProblemException(ApiCode.REHEARSALS_WAIT, "Too many rehearsals wait already."));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + run.id()))
                .body(ShownRehearsal.of(run));
    }
}
