package market.sourcing.domain.pool;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Map;
import market.sourcing.domain.pool.command.ChangePoolRule;
import market.sourcing.domain.pool.command.ClosePool;
import market.sourcing.domain.pool.command.RenamePool;
import market.sourcing.domain.pool.event.PlainRule;
import market.sourcing.domain.pool.event.PoolClosed;
import market.sourcing.domain.pool.event.PoolEvent;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.pool.event.PoolRenamed;
import market.sourcing.domain.pool.event.PoolRuleChanged;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A named set of listings, by rule or by hand, until an operator closes it. Which listings are in it, each of them knows itself. */
@AggregateRoot(type = "pool")
public final class Pool {
    @AggregateIdentifier
    private PoolId id;

    private String fingerprint;
    private String name;
    private @Nullable PlainRule rule;
    private boolean closed;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Pool() {}

    @SuppressWarnings("NullAway.Init")
    public Pool(PoolOpened opened) {
        apply(opened);
    }

    /** Nothing happens when it has that name. */
    @CommandHandler
    long rename(RenamePool command) {
        OnlyOperatorsMay.check(command.operator());
        mustBeOpen();
        var wanted = command.name().text();
        if (!wanted.equals(name)) {
            apply(new PoolRenamed(
                    id.value(), wanted, command.operator().account().value(), command.at()));
        }
        return getVersion();
    }

    /** Nothing happens when it asks for the same. */
    @CommandHandler
    long changeRule(ChangePoolRule command) {
        OnlyOperatorsMay.check(command.operator());
        mustBeOpen();
        if (rule == null) {
            throw refused(RefusalCode.POOL_BY_HAND, "The pool has no rule: its listings are chosen by hand.");
        }
        var wanted = command.rule().plain();
        if (!wanted.equals(rule)) {
            apply(new PoolRuleChanged(
                    id.value(), wanted, command.operator().account().value(), command.at()));
        }
        return getVersion();
    }

    /** Nothing happens when it is closed. */
    @CommandHandler
    long close(ClosePool command) {
        OnlyOperatorsMay.check(command.operator());
        if (!closed) {
            apply(new PoolClosed(
                    id.value(),
                    command.operator().account().value(),
                    command.reason().text(),
                    command.at()));
        }
        return getVersion();
    }

    /**
     * Holds when the request is the very one that opened it.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustComeOf(String otherFingerprint) {
        if (!fingerprint.equals(otherFingerprint)) {
            throw Refused.keyReused();
        }
    }

    /**
     * Holds until it is closed.
     *
     * @throws Refused {@link RefusalCode#POOL_CLOSED}
     */
    public void mustBeOpen() {
        if (closed) {
            throw refused(RefusalCode.POOL_CLOSED, "The pool is closed.");
        }
    }

    /**
     * Holds while its listings may be chosen by hand.
     *
     * @throws Refused {@link RefusalCode#POOL_CLOSED}, {@link RefusalCode#POOL_BY_RULE}
     */
    public void mustBeOpenAndByHand() {
        mustBeOpen();
        if (rule != null) {
            throw refused(RefusalCode.POOL_BY_RULE, "What is in the pool is decided by its rule.");
        }
    }

    private Refused refused(RefusalCode code, String sentence) {
        return new Refused(code, sentence, Map.of("poolId", id.value()));
    }

    public PoolTerms terms() {
        return new PoolTerms(closed, rule);
    }

    @EventSourcingHandler
    void evolve(PoolEvent event) {
        switch (event) {
            case PoolOpened it -> on(it);
            case PoolRenamed it -> name = it.name();
            case PoolRuleChanged it -> rule = it.rule();
            case PoolClosed _ -> closed = true;
        }
    }

    private void on(PoolOpened event) {
        id = new PoolId(event.poolId());
        fingerprint = event.fingerprint();
        name = event.name();
        rule = event.rule();
    }
}
