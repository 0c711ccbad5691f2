package market.sourcing.api.rehearsal;

import io.swagger.v3.oas.annotations.Operation;
import market.sourcing.api.access.OpenTo;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.rehearsal.Rehearsals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /audit/v1/rehearsals/{id}}, {@code DELETE /audit/v1/rehearsals/{id}} */
@RestController
record ShowRehearsalController(Rehearsals rehearsals) {
    private static final String PATH = StartRehearsalController.PATH + "/{id}";

    /** How far it is, and what it has found when it is done. */
    @Operation(operationId = "showRehearsal")
    @OpenTo({Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH)
    ResponseEntity<ShownRehearsal> show(@PathVariable String id) {
        var run = KnownRehearsal.find(rehearsals, id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ShownRehearsal.of(run));
    }

    /** Ends it before its end; nothing happens when it is over. */
    @Operation(operationId = "cancelRehearsal")
    @OpenTo({Role.OPERATOR, Role.AUDITOR})
    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        rehearsals.cancel(KnownRehearsal.find(rehearsals, id));
    }
}
