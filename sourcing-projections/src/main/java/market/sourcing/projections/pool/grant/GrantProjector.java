package market.sourcing.projections.pool.grant;

import static com.mongodb.client.model.Indexes.ascending;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.pool.event.FeedConfirmed;
import market.sourcing.domain.pool.event.GrantEvent;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolRevoked;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds grants. */
public final class GrantProjector implements Projector<Grant> {
    public static final View<Grant> VIEW = new View<>(
            "pool_grant",
            1,
            Grant.class,
            List.of(ascending("agentId", "held", "poolId"), ascending("poolId", "agentId")));

    @Override
    public View<Grant> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof GrantEvent about && !(event instanceof FeedConfirmed)
                ? List.of(about.grantId())
                : List.of();
    }

    @Override
    public Grant fold(@Nullable Grant before, String id, Recorded recorded) {
        return switch ((GrantEvent) recorded.event()) {
            case PoolGranted granted ->
                new Grant(
                        id,
                        recorded.sequence(),
                        granted.poolId(),
                        granted.agentId(),
                        true,
                        Instants.stored(granted.grantedAt()),
                        null,
                        null);
            case PoolRevoked revoked ->
                new Grant(
                        id,
                        recorded.sequence(),
                        revoked.poolId(),
                        revoked.agentId(),
                        false,
                        required(before, id, revoked).grantedAt(),
                        Instants.stored(revoked.revokedAt()),
                        revoked.reason());
            case FeedConfirmed confirmed -> required(before, id, confirmed);
        };
    }
}
