package market.sourcing.infra.feed.webhook;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.pool.event.FeedConfirmed;
import market.sourcing.domain.pool.event.GrantEvent;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolRevoked;
import market.sourcing.domain.pool.event.WebhookDisabled;
import market.sourcing.domain.pool.event.WebhookEnabled;
import market.sourcing.domain.pool.event.WebhookEnded;
import market.sourcing.domain.pool.event.WebhookEvent;
import market.sourcing.domain.pool.event.WebhookMoved;
import market.sourcing.domain.pool.event.WebhookSecretRotated;
import market.sourcing.domain.pool.event.WebhookSubscribed;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.projections.view.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the log's events in position order; all of a batch in the transaction that notes how far it was read. */
final class WebhookWatch {
    private final JdbcClient jdbc;

    WebhookWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean wants(Object event) {
        return event instanceof WebhookEvent || event instanceof PoolGranted || event instanceof PoolRevoked;
    }

    void take(List<Recorded> events) {
        for (var recorded : events) {
            switch (recorded.event()) {
                case WebhookEvent event -> {
                    take(event, recorded.sequence());
                    known(recorded.position(), "webhook_id = ?", event.webhookId());
                }
                case GrantEvent event -> {
                    take(event);
                    known(
                            recorded.position(),
                            "webhook_id in (select webhook_id from feed_webhook where pool_id = ? and agent_id = ?)",
                            event.poolId(),
                            event.agentId());
                }
                default -> {}
            }
        }
    }

    private void take(WebhookEvent event, long version) {
        switch (event) {
            case WebhookSubscribed it -> begin(it, version);
            case WebhookMoved it ->
                change(it, version, "url = ?, roused = ?, roused_at = ?", it.url(), version, text(it.movedAt()));
            case WebhookSecretRotated it ->
                change(it, version, "generation = ?, rotated_at = ?", it.generation(), text(it.rotatedAt()));
            case WebhookDisabled it ->
                change(
                        it,
                        version,
                        "state = 'DISABLED', reason = ?, disabled_at = ?",
                        it.reason(),
                        text(it.disabledAt()));
            case WebhookEnabled it ->
                change(
                        it,
                        version,
                        "state = 'ACTIVE', reason = null, disabled_at = null, roused = ?, roused_at = ?",
                        version,
                        text(it.enabledAt()));
            case WebhookEnded it -> change(it, version, "state = 'ENDED', reason = null, disabled_at = null");
        }
    }

    /** How far it is told stays, where the log is read anew. */
    private void begin(WebhookSubscribed event, long version) {
        jdbc.sql(
                        "insert into feed_webhook (webhook_id, version, pool_id, agent_id, url, subscribed_at, state, generation,"
                                + " granted) values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, true) on conflict do nothing")
                .params(
                        event.webhookId(),
                        version,
                        event.poolId(),
                        event.agentId(),
                        event.url(),
                        text(event.subscribedAt()),
                        WebhookSubscribed.FIRST_GENERATION)
                .update();
        jdbc.sql("insert into feed_webhook_cursor (webhook_id, position) values (?, ?) on conflict do nothing")
                .params(event.webhookId(), event.after())
                .update();
    }

    private void change(WebhookEvent event, long version, String what, Object... values) {
        jdbc.sql("update feed_webhook set " + what + ", version = ? where webhook_id = ?")
                .params(values)
                .param(version)
                .param(event.webhookId())
                .update();
    }

    private void take(GrantEvent event) {
        switch (event) {
            case PoolGranted it -> grant(it, true);
            case PoolRevoked it -> grant(it, false);
            case FeedConfirmed _ -> {}
        }
    }

    private void grant(GrantEvent event, boolean granted) {
        jdbc.sql("update feed_webhook set granted = ? where pool_id = ? and agent_id = ?")
                .params(granted, event.poolId(), event.agentId())
                .update();
    }

    /** Stays where the log is read anew: until that is there again, what is known of the webhook is out of date. */
    private void known(long position, String which, Object... values) {
        jdbc.sql("update feed_webhook_cursor set known_to = greatest(known_to, ?) where " + which)
                .param(position)
                .params(values)
                .update();
    }

    private static String text(Instant at) {
        return StoredTime.text(at);
    }
}
