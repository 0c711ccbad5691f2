package market.sourcing.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.processing.ProjectionEngine;
import market.sourcing.infra.processing.letters.DeadLetter;
import market.sourcing.infra.processing.letters.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/dead-letters}, {@code POST /api/operations/dead-letters/{view}/{documentId}/retry} */
@RestController
record DeadLettersController(ProjectionEngine engine, DeadLetters letters) {
    private static final int MOST = 1000;

    /** @param items at most 1,000 of each view, the oldest first */
    record Response(List<Parked> items) {}

    /**
     * An event that a document could not take, or that waits behind such a one.
     *
     * @param error null when it only waits
     */
    record Parked(
            String view,
            int version,
            int build,
            String documentId,
            long position,
            @Nullable String error,
            int attempts,
            Instant parkedAt) {

        static Parked of(DeadLetter letter) {
            return new Parked(
                    letter.view(),
                    letter.version(),
                    letter.build(),
                    letter.documentId(),
                    letter.position(),
                    letter.errorClass() == null ? null : letter.errorClass() + ": " + letter.errorMessage(),
                    letter.attempts(),
                    letter.parkedAt());
        }
    }

    /** @param whole whether nothing is parked for the document any more */
    record Retried(String view, String documentId, boolean whole) {}

    /** Lists the documents whose events could not be folded, with the error. */
    @Operation(operationId = "listDeadLetters")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/dead-letters")
    Response deadLetters() {
        return new Response(engine.kept().stream()
                .flatMap(view -> letters.of(view.name(), MOST).stream())
                .map(Parked::of)
                .toList());
    }

    /** Folds the document's parked events in order, up to the first that fails again. */
    @Operation(operationId = "retryDeadLetter")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/dead-letters/{view}/{documentId}/retry")
    Retried retry(@PathVariable String view, @PathVariable String documentId) {
        var builds = parkedIn(view, documentId);
        if (builds.isEmpty()) {
            throw new ProblemException(ApiCode.NOT_FOUND, "Nothing is parked for this document.");
        }
        var whole = true;
        for (var build : builds) {
            whole &= letters.retry(build, documentId);
        }
        return new Retried(view, documentId, whole);
    }

    private List<UUID> parkedIn(String view, String documentId) {
        return letters.of(KeptViews.named(engine, view).name(), Integer.MAX_VALUE).stream()
                .filter(letter -> letter.documentId().equals(documentId))
                .map(DeadLetter::buildId)
                .distinct()
                .toList();
    }
}
