package market.sourcing.infra.payments.webhook;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table webhook_receipt. */
record WebhookReceipts(JdbcClient jdbc) {

    boolean has(String provider, String eventId) {
        return jdbc.sql("select exists (select from webhook_receipt where provider = ? and event_id = ?)")
                .params(provider, eventId)
                .query(Boolean.class)
                .single();
    }

    void remember(String provider, String eventId) {
        jdbc.sql("insert into webhook_receipt (provider, event_id) values (?, ?) on conflict do nothing")
                .params(provider, eventId)
                .update();
    }
}
