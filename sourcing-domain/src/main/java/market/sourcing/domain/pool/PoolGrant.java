package market.sourcing.domain.pool;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.pool.event.FeedConfirmed;
import market.sourcing.domain.pool.event.GrantEvent;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolRevoked;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Whether one agent may see one pool; given, taken back, and given anew. */
@AggregateRoot(type = "pool-grant")
public final class PoolGrant {
    private static final long NOTHING = -1;
    /** A receipt is an event for good: who reads live would write one a second. */
    private static final Duration BETWEEN_RECEIPTS = Duration.ofSeconds(10);

    @AggregateIdentifier
    private String id;

    private PoolId pool;
    private AccountId agent;
    private boolean held;
    private long confirmed = NOTHING;
    private Instant confirmedAt = Instant.EPOCH;

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

    /**
     * Nothing happens where it knows as much already. Answers the position that is confirmed by now.
     *
     * @throws Refused {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#RECEIPT_TOO_SOON}
     */
    public long confirm(long position, Instant at) {
        mustBeHeld();
        if (position > confirmed) {
            mustNotBeTooSoon(at);
            apply(new FeedConfirmed(id, pool.value(), agent.value(), position, at));
        }
        return confirmed;
    }

    /**
     * Holds while the agent may see the pool.
     *
     * @throws Refused {@link RefusalCode#POOL_UNKNOWN}
     */
    public void mustBeHeld() {
        if (!held) {
            throw unknown(pool);
        }
    }

    private void mustNotBeTooSoon(Instant at) {
        var next = confirmedAt.plus(BETWEEN_RECEIPTS);
        if (at.isBefore(next)) {
            throw new Refused(
                    RefusalCode.RECEIPT_TOO_SOON,
                    "One receipt in ten seconds is kept.",
                    Map.of("position", confirmed, "next", next.toString()));
        }
    }

    /** To whom it was never granted, or is no more, there is none. */
    public static Refused unknown(PoolId pool) {
        return new Refused(RefusalCode.POOL_UNKNOWN, "There is no such pool.", Map.of("id", pool.value()));
    }

    @EventSourcingHandler
    void evolve(GrantEvent event) {
        switch (event) {
            case PoolGranted it -> on(it);
            case PoolRevoked _ -> held = false;
            case FeedConfirmed it -> on(it);
        }
    }

    private void on(FeedConfirmed event) {
        confirmed = event.position();
        confirmedAt = event.confirmedAt();
    }

    private void on(PoolGranted event) {
        id = event.grantId();
        pool = new PoolId(event.poolId());
        agent = new AccountId(event.agentId());
        held = true;
    }
}
