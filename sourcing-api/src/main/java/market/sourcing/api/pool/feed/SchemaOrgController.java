package market.sourcing.api.pool.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.pool.feed.schemaorg.SchemaOrg;
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

/** {@code GET /feed/v1/pools/{id}/snapshot/schema-org} */
@RestController
class SchemaOrgController {
    private final Snapshots snapshots;

    SchemaOrgController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * A snapshot with records in the words of schema.org, as JSON-LD: a factory is an {@code Organization}, a listing a {@code ProductGroup}
     * with a {@code Product} for each SKU, and an {@code Offer} for each step of its ladder and for its dropship price. What that vocabulary has
     * no word for, such as kept promises with their counts, is in the record alone.
     *
     * @param at left out, it is the newest
     */
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "A line for each record",
            content = @Content(mediaType = Lines.MEDIA_TYPE, schema = @Schema(implementation = RecordShown.class)))
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/snapshot/schema-org")
    void readSchemaOrg(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        snapshots.give(
                new Snapshots.Asked(id, actor, request, response),
                at,
                after,
                pooled -> RecordShown.saying(pooled, SchemaOrg.of(pooled)));
    }
}
