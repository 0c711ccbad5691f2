package market.sourcing.api.imports;

import market.sourcing.api.access.OpenTo;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.imports.run.ImportRuns;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far an import is, and its report. */
@RestController
record ShowImportController(ImportRuns runs, ShownImport.Maker shown) {
    /** Shows how far an import is, and what came of it. */
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/imports/{id}")
    ResponseEntity<ShownImport> show(@PathVariable String id) {
        var run = KnownImport.find(runs, id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown.of(run));
    }
}
