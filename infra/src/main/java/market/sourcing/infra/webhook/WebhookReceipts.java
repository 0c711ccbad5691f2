package market.sourcing.infra.webhook;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table webhook_receipt.
 *
 * @param prefix keeps senders of one kind apart from those of another; empty for payment providers
 */
public record WebhookReceipts(JdbcClient jdbc, String prefix) {

    boolean has(String sender, String eventId) {
        return jdbc.sql("select exists (select from webhook_receipt where provider = ? and event_id = ?)")
                .params(prefix + sender, eventId)
                .query(Boolean.class)
                .single();
    }

    void remember(String sender, String eventId) {
        jdbc.sql("insert into webhook_receipt (provider, event_id) values (?, ?) on conflict do nothing")
                .params(prefix + sender, eventId)
                .update();
    }
}
