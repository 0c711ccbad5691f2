package market.sourcing.domain.pool.handler;

import java.util.function.Consumer;
import market.sourcing.domain.pool.GrantId;
import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.PoolGrant;
import market.sourcing.domain.pool.PoolWebhook;
import market.sourcing.domain.pool.command.DisableWebhook;
import market.sourcing.domain.pool.command.EnableWebhook;
import market.sourcing.domain.pool.command.EndWebhook;
import market.sourcing.domain.pool.command.MoveWebhook;
import market.sourcing.domain.pool.command.RotateWebhookSecret;
import market.sourcing.domain.pool.command.SubscribeWebhook;
import market.sourcing.domain.pool.event.WebhookSubscribed;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.WebhookId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Lets agents be told of what happens in the pools that they were granted. A webhook is to nobody else as if it were not there. */
public record WebhookHandler(Repository<Pool> pools, Repository<PoolGrant> grants, Repository<PoolWebhook> webhooks) {
    /**
     * Answers the first version; a repeat answers the same.
     *
     * @throws Refused {@code IDEMPOTENCY_KEY_REUSED}, {@link RefusalCode#POOL_UNKNOWN}, {@link RefusalCode#POOL_CLOSED}
     */
    @CommandHandler
    public long handle(SubscribeWebhook command) throws Exception {
        var earlier = Loading.ifKnown(webhooks, command.webhookId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(it -> it.mustComeOf(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var pool = command.poolId();
        var agent = command.agent().account();
        Loading.ifKnown(grants, GrantId.of(pool, agent).value())
                .orElseThrow(() -> PoolGrant.unknown(pool))
                .execute(PoolGrant::mustBeHeld);
        Loading.known(pools, pool.value(), RefusalCode.POOL_UNKNOWN).execute(Pool::mustBeOpen);
        var subscribed = new WebhookSubscribed(
                command.webhookId().value(),
                pool.value(),
                agent.value(),
                command.url().text(),
                command.after(),
                command.at(),
                command.fingerprint());
        return webhooks.newInstance(() -> new PoolWebhook(subscribed)).version();
    }

    /** @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN}, {@link RefusalCode#WEBHOOK_ENDED} */
    @CommandHandler
    public long handle(MoveWebhook command) {
        var webhook = own(command.webhookId(), command.agent(), command.expectedVersion());
        return after(webhook, it -> it.move(command.url(), command.at()));
    }

    /** @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN}, {@link RefusalCode#WEBHOOK_ENDED} */
    @CommandHandler
    public long handle(RotateWebhookSecret command) {
        var webhook = own(command.webhookId(), command.agent(), command.expectedVersion());
        return after(webhook, it -> it.rotateSecret(command.at()));
    }

    /** @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN}, {@link RefusalCode#WEBHOOK_ENDED} */
    @CommandHandler
    public long handle(EnableWebhook command) {
        var webhook = own(command.webhookId(), command.agent(), command.expectedVersion());
        return after(webhook, it -> it.enable(command.at()));
    }

    /** @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN} */
    @CommandHandler
    public long handle(EndWebhook command) {
        var webhook = own(command.webhookId(), command.agent(), command.expectedVersion());
        return after(webhook, it -> it.end(command.at()));
    }

    /** @throws Refused {@link RefusalCode#WEBHOOK_UNKNOWN} */
    @CommandHandler
    public long handle(DisableWebhook command) {
        var webhook = known(command.webhookId());
        Loading.mustBeAt(webhook, command.expectedVersion());
        return after(webhook, it -> it.disable(command.reason(), command.at()));
    }

    private Aggregate<PoolWebhook> known(WebhookId id) {
        return Loading.known(webhooks, id.value(), RefusalCode.WEBHOOK_UNKNOWN);
    }

    private Aggregate<PoolWebhook> own(WebhookId id, Actor agent, @Nullable Long expectedVersion) {
        var webhook = known(id);
        webhook.execute(it -> it.mustBeOf(agent));
        Loading.mustBeAt(webhook, expectedVersion);
        return webhook;
    }

    private static long after(Aggregate<PoolWebhook> webhook, Consumer<PoolWebhook> deed) {
        webhook.execute(deed);
        return webhook.version();
    }
}
