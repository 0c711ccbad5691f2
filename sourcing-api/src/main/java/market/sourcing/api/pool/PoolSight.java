package market.sourcing.api.pool;

import java.util.List;
import java.util.Optional;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.pool.detail.FindPool;
import market.sourcing.projections.pool.detail.FindPools;
import market.sourcing.projections.pool.detail.ListPools;
import market.sourcing.projections.pool.detail.PoolDetail;
import market.sourcing.projections.pool.detail.PoolsHandler;
import market.sourcing.projections.pool.grant.FindGrant;
import market.sourcing.projections.pool.grant.Grant;
import market.sourcing.projections.pool.grant.GrantsHandler;
import market.sourcing.projections.pool.grant.ListGrantedPools;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which pools an account may know of: those that it was granted, and all of them for operators and auditors. */
@Component
public record PoolSight(PoolsHandler pools, GrantsHandler grants) {
    /**
     * The pool, in that version or a later one.
     *
     * @param minVersion as the client sent it
     * @throws Refused {@link RefusalCode#POOL_UNKNOWN}
     */
    public PoolDetail seen(PoolId id, @Nullable String minVersion, Actor actor) {
        return MinVersion.of(minVersion)
                .await(() -> seen(id, actor), PoolDetail::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.POOL_UNKNOWN, id.value()));
    }

    private Optional<PoolDetail> seen(PoolId id, Actor actor) {
        return mayKnow(id, actor) ? pools.handle(new FindPool(id.value())) : Optional.empty();
    }

    private boolean mayKnow(PoolId id, Actor actor) {
        return seesAll(actor)
                || grants.handle(new FindGrant(id.value(), actor.account().value()))
                        .filter(Grant::held)
                        .isPresent();
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    /** Their ids in order, and one more than were asked for where there are more. */
    List<String> ids(int size, @Nullable String after, Actor actor) {
        return seesAll(actor)
                ? pools.handle(new ListPools(size, after)).stream()
                        .map(PoolDetail::id)
                        .toList()
                : grants.handle(new ListGrantedPools(actor.account().value(), size, after)).stream()
                        .map(Grant::poolId)
                        .toList();
    }

    /** Those that can be seen by now: a grant may be seen a moment before its pool is. */
    List<PoolDetail> pools(List<String> ids) {
        return pools.handle(new FindPools(ids));
    }
}
