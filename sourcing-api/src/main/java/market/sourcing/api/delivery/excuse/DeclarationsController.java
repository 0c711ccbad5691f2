package market.sourcing.api.delivery.excuse;

import io.swagger.v3.oas.annotations.Operation;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Positions;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.delivery.excuse.Declaration;
import market.sourcing.projections.delivery.excuse.DeclarationsHandler;
import market.sourcing.projections.delivery.excuse.FindDeclaration;
import market.sourcing.projections.delivery.excuse.ListDeclarations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/force-majeure}, {@code GET /api/operations/force-majeure/{id}} */
@RestController
record DeclarationsController(DeclarationsHandler declarations) {
    /** Every time in which factories could not work, as it was declared, the newest first. */
    @Operation(operationId = "listDeclarations")
    @OpenTo(Role.OPERATOR)
    @GetMapping(ForceMajeureController.PATH)
    Page<DeclarationShown> list(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        var asked = PageAsked.read(size, after, Positions::after);
        var page = declarations.handle(new ListDeclarations(asked.size(), asked.after()));
        return new Page<>(
                page.items().stream().map(DeclarationShown::of).toList(),
                page.next() == null ? null : page.next().toString());
    }

    /** One of them, with how many promises it has touched so far. */
    @Operation(operationId = "showDeclaration")
    @OpenTo(Role.OPERATOR)
    @GetMapping(ForceMajeureController.PATH + "/{id}")
    ResponseEntity<DeclarationShown> show(
            @PathVariable String id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion) {
        var query = new FindDeclaration(known(id));
        var found = MinVersion.of(minVersion)
                .await(() -> declarations.handle(query), Declaration::version)
                .orElseThrow(DeclarationsController::unknown);
        return Answers.moving(found.version(), DeclarationShown.of(found));
    }

    private static String known(String id) {
        try {
            return new ExcuseId(id).value();
        } catch (Refused notAnId) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ApiCode.NOT_FOUND, "There is no such declaration.");
    }
}
