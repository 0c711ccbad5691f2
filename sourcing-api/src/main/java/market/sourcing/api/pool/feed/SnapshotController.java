package market.sourcing.api.pool.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools/{id}/snapshot} */
@RestController
class SnapshotController {
    private final Snapshots snapshots;

    SnapshotController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Everything in the pool as it stood right after one event: newline-delimited JSON, packed with gzip or zstd where the client
     * takes it. The first line says at which position, then each record is a line, factories first, each kind in the order of its ids; the last line
     * ends it: one without that was cut. To go on with one that was cut, or to read one again, send its {@code position} as {@code at},
     * and the kind and id of the last line as {@code after}, with a slash between.
     *
     * @param at left out, it is the newest
     */
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "A line for each record",
            content = @Content(mediaType = Lines.MEDIA_TYPE, schema = @Schema(implementation = RecordShown.class)))
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/snapshot")
    void readSnapshot(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        snapshots.give(new Snapshots.Asked(id, actor, request, response), at, after, RecordShown::of);
    }
}
