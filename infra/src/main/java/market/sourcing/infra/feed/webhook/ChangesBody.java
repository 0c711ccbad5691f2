package market.sourcing.infra.feed.webhook;

import java.util.List;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.PoolChange;

/** What a message says, in the form in which the feed shows changes. */
@FunctionalInterface
public interface ChangesBody {
    /** JSON; the same each time for the same changes. */
    String of(PoolId pool, List<PoolChange> changes);
}
