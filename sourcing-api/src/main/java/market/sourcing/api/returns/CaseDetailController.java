package market.sourcing.api.returns;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/returns/{id}} */
@RestController
record CaseDetailController(CaseSight sight) {
    /** A case with every step, its evidence, and the money that moved. */
    @Refuses(RefusalCode.CASE_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/returns/{id}")
    ResponseEntity<CaseShown> returnCase(
            @PathVariable String id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var file = sight.seen(id, minVersion, actor);
        return Answers.moving(file.version(), CaseShown.of(file));
    }
}
