package market.sourcing.api.imports;

import market.sourcing.api.access.OpenTo;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.imports.run.ImportIntake;
import market.sourcing.infra.imports.run.ImportRuns;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/imports/{id}/cancel} */
@RestController
record CancelImportController(ImportIntake intake, ImportRuns runs, ShownImport.Maker shown) {
    /**
     * Calls an import off. What was taken before stays; one that is over stays as it is. It is 202 while the rows in hand are
     * finished.
     */
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/imports/{id}/cancel")
    ResponseEntity<ShownImport> cancel(@PathVariable String id) {
        var known = KnownImport.find(runs, id);
        var run = intake.cancel(known.id()).orElse(known);
        return ResponseEntity.status(run.state().isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(shown.of(run));
    }
}
