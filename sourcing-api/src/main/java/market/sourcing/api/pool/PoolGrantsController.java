package market.sourcing.api.pool;

import java.time.Instant;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.contract.Refuses;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.pool.grant.Grant;
import market.sourcing.projections.pool.grant.GrantsHandler;
import market.sourcing.projections.pool.grant.ListGrants;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/pools/{id}/grants} */
@RestController
record PoolGrantsController(PoolSight sight, GrantsHandler grants) {
    /**
     * That an agent may see the pool, or might.
     *
     * @param agentId the agent's account
     * @param grantedAt when the agent was let for the last time
     * @param revokedAt null while the agent may see it
     * @param revokedBecause null while the agent may see it
     */
    record GrantShown(
            String agentId,
            Instant grantedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedBecause) {
        static GrantShown of(Grant grant) {
            return new GrantShown(grant.agentId(), grant.grantedAt(), grant.revokedAt(), grant.revokedBecause());
        }
    }

    /** Who was granted a pool, also those from whom that was taken back, in the order of the accounts' ids. */
    @Refuses(RefusalCode.POOL_UNKNOWN)
    @OpenTo(Role.OPERATOR)
    @GetMapping(OpenPoolController.PATH + "/{id}/grants")
    Page<GrantShown> listPoolGrants(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var pool = sight.seen(id, null, actor);
        var cursors = new IdCursors("grants", pool.id());
        var asked = PageAsked.read(size, after, cursors::read);
        var found = grants.handle(new ListGrants(pool.id(), asked.size(), asked.after()));
        return cursors.page(found, asked.size(), Grant::agentId, GrantShown::of);
    }
}
