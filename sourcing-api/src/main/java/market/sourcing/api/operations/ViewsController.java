package market.sourcing.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.processing.ProjectionEngine;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Builds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/views}, {@code POST /api/operations/views/{view}/rebuild} */
@RestController
record ViewsController(ProjectionEngine engine, Builds builds) {
    record Response(List<Made> builds) {}

    /**
     * One making of a view.
     *
     * @param state BUILDING, LIVE or RETIRED
     * @param position the last position of the log that it has taken in; -1 for none
     * @param target the position it has to reach before it goes live
     * @param percent how far it is
     */
    record Made(
            String view,
            int version,
            int build,
            @OneOf(Build.State.class) String state,
            long position,
            long target,
            double percent,
            Instant startedAt,
            @Nullable Instant liveAt) {

        static Made of(Build build) {
            return new Made(
                    build.view(),
                    build.version(),
                    build.number(),
                    build.state().name(),
                    build.position(),
                    build.target(),
                    build.percent(),
                    build.startedAt(),
                    build.liveAt());
        }
    }

    /** Shows every read model's builds: how far each is, and which is read. */
    @Operation(operationId = "listViews")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/views")
    Response views() {
        return shown();
    }

    /** Begins to build the view anew beside the live build; nothing happens when that is already under way. */
    @Operation(operationId = "rebuildView")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/views/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Response rebuild(@PathVariable String view) {
        builds.rebuild(KeptViews.named(engine, view));
        return shown();
    }

    private Response shown() {
        return new Response(builds.all().stream().map(Made::of).toList());
    }
}
