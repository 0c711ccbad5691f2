package market.sourcing.domain.pool;

import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Digests;
import market.sourcing.domain.shared.PoolId;

/** Identifies the grant of one pool to one agent, whether given once or anew: {@code grant-} and a hash of both. */
public record GrantId(String value) {
    private static final String PREFIX = "grant-";

    public static GrantId of(PoolId pool, AccountId agent) {
        return new GrantId(PREFIX + Digests.forId(pool.value() + "/" + agent.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
