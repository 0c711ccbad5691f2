package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The pool asks for something else from now on; listings enter and leave one by one afterwards. */
@StoredAs("sourcing.pool.PoolRuleChanged")
public record PoolRuleChanged(String poolId, PlainRule rule, String operatorId, Instant changedAt)
        implements PoolEvent {}
