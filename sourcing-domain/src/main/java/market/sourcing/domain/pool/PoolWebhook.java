package market.sourcing.domain.pool;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.pool.event.WebhookDisabled;
import market.sourcing.domain.pool.event.WebhookEnabled;
import market.sourcing.domain.pool.event.WebhookEnded;
import market.sourcing.domain.pool.event.WebhookEvent;
import market.sourcing.domain.pool.event.WebhookMoved;
import market.sourcing.domain.pool.event.WebhookSecretRotated;
import market.sourcing.domain.pool.event.WebhookSubscribed;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * That an agent is told of a pool's changes at an address of its own. What was told, and how often it was tried, is not here: it happens
 * to the messages and decides nothing, but for the end of it, when the target took nothing for too long.
 */
@AggregateRoot(type = "pool-webhook")
public final class PoolWebhook {
    @AggregateIdentifier
    private String id;

    private String pool;
    private AccountId agent;
    private String fingerprint;
    private String url;
    private int generation;
    private boolean disabled;
    private boolean ended;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    PoolWebhook() {}

    @SuppressWarnings("NullAway.Init")
    public PoolWebhook(WebhookSubscribed subscribed) {
        apply(subscribed);
    }

    /**
     * Holds when the request is the very one that it began with.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustComeOf(String otherFingerprint) {
        if (!fingerprint.equals(otherFingerprint)) {
            throw Refused.keyReused();
        }
    }

    /**
     * Holds for the agent whose it is; to everybody else there is none.
     *
     * @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN}
     */
    public void mustBeOf(Actor actor) {
        if (!agent.equals(actor.account())) {
            throw unknown(id);
        }
    }

    public static Refused unknown(String id) {
        return new Refused(RefusalCode.WEBHOOK_UNKNOWN, "There is no such webhook.", Map.of("id", id));
    }

    /**
     * Nothing happens when it is there already.
     *
     * @throws Refused {@link RefusalCode#WEBHOOK_ENDED}
     */
    public void move(WebhookUrl to, Instant at) {
        mustNotHaveEnded();
        if (!url.equals(to.text())) {
            apply(new WebhookMoved(id, pool, agent.value(), to.text(), at));
        }
    }

    /**
     * The next secret signs from now on, and for a day the one before it as well.
     *
     * @throws Refused {@link RefusalCode#WEBHOOK_ENDED}
     */
    public void rotateSecret(Instant at) {
        mustNotHaveEnded();
        apply(new WebhookSecretRotated(id, pool, agent.value(), generation + 1, at));
    }

    /** Nothing happens when nothing is told there as it is. */
    public void disable(DisablingReason reason, Instant at) {
        if (!disabled && !ended) {
            apply(new WebhookDisabled(id, pool, agent.value(), reason.name(), at));
        }
    }

    /**
     * Nothing happens when it is told there.
     *
     * @throws Refused {@link RefusalCode#WEBHOOK_ENDED}
     */
    public void enable(Instant at) {
        mustNotHaveEnded();
        if (disabled) {
            apply(new WebhookEnabled(id, pool, agent.value(), at));
        }
    }

    /** For good. Nothing happens when it has ended. */
    public void end(Instant at) {
        if (!ended) {
            apply(new WebhookEnded(id, pool, agent.value(), at));
        }
    }

    private void mustNotHaveEnded() {
        if (ended) {
            throw new Refused(RefusalCode.WEBHOOK_ENDED, "The webhook has ended; subscribe anew.", Map.of("id", id));
        }
    }

    @EventSourcingHandler
    void evolve(WebhookEvent event) {
        switch (event) {
            case WebhookSubscribed it -> on(it);
            case WebhookMoved it -> url = it.url();
            case WebhookSecretRotated it -> generation = it.generation();
            case WebhookDisabled _ -> disabled = true;
            case WebhookEnabled _ -> disabled = false;
            case WebhookEnded _ -> ended = true;
        }
    }

    private void on(WebhookSubscribed event) {
        id = event.webhookId();
        pool = event.poolId();
        agent = new AccountId(event.agentId());
        fingerprint = event.fingerprint();
        url = event.url();
        generation = WebhookSubscribed.FIRST_GENERATION;
    }
}
