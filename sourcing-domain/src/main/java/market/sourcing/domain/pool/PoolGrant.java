package market.sourcing.domain.pool;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import market.sourcing.domain.pool.event.GrantEvent;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolRevoked;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Whether one agent may see one pool; given, taken back, and given anew. */
@AggregateRoot(type = "pool-grant")
public final class PoolGrant {
    @AggregateIdentifier
    private String id;

    private PoolId pool;
    private AccountId agent;
    private boolean held;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    PoolGrant() {}

    @SuppressWarnings("NullAway.Init")
    public PoolGrant(PoolId pool, AccountId agent, AccountId operator, Instant at) {
        applyGranted(pool, agent, operator, at);
    }

    /** Nothing happens while the agent has it. */
    public void grant(AccountId operator, Instant at) {
        if (!held) {
            applyGranted(pool, agent, operator, at);
        }
    }

    private static void applyGranted(PoolId pool, AccountId agent, AccountId operator, Instant at) {
        apply(new PoolGranted(GrantId.of(pool, agent).value(), pool.value(), agent.value(), operator.value(), at));
    }

    /** Nothing happens when the agent has it no more. */
    public void revoke(AccountId operator, Reason reason, Instant at) {
        if (held) {
            apply(new PoolRevoked(id, pool.value(), agent.value(), operator.value(), reason.text(), at));
        }
    }

    @EventSourcingHandler
    void evolve(GrantEvent event) {
        switch (event) {
            case PoolGranted it -> on(it);
            case PoolRevoked _ -> held = false;
        }
    }

    private void on(PoolGranted event) {
        id = event.grantId();
        pool = new PoolId(event.poolId());
        agent = new AccountId(event.agentId());
        held = true;
    }
}
