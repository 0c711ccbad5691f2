package market.sourcing.infra.feed.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows webhooks and what was told there, and has some of it told again. Who may ask is for the caller to decide. */
public final class Webhooks {
    private static final String ROWS = "select * from feed_webhook join feed_webhook_cursor using (webhook_id) where ";

    private final JdbcClient jdbc;

    public Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether all is known of webhooks that once was: it is not while the log is read anew. */
    public boolean areWhole() {
        return jdbc.sql("select coalesce(max(convert_from(token, 'UTF8')::bigint), -1)"
                        + " >= (select coalesce(max(known_to), -1) from feed_webhook_cursor)"
                        + " from token_entry where processor_name = 'webhooks'")
                .query(Boolean.class)
                .single();
    }

    public Optional<Webhook> find(String id) {
        return jdbc.sql(ROWS + "webhook_id = ?").param(id).query(Webhook::of).optional();
    }

    /**
     * In the order of their ids, and one more than were asked for where there are more.
     *
     * @param agent whose they are; null for all
     */
    public List<Webhook> list(@Nullable String agent, int size, @Nullable String after) {
        return jdbc.sql(ROWS + "(:all or agent_id = :agent) and webhook_id > :after order by webhook_id limit :most")
                .param("all", agent == null)
                .param("agent", agent == null ? "" : agent)
                .param("after", after == null ? "" : after)
                .param("most", size + 1)
                .query(Webhook::of)
                .list();
    }

    /** How many of an agent have not ended. */
    public int open(String agent) {
        return jdbc.sql("select count(*) from feed_webhook where agent_id = ? and state <> 'ENDED'")
                .param(agent)
                .query(Integer.class)
                .single();
    }

    /** The newest first, and one more than were asked for where there are more. */
    public List<SentMessage> messages(String webhook, int size, long before) {
        return jdbc.sql(
                        "select * from feed_webhook_message where webhook_id = ? and number < ? order by number desc limit ?")
                .params(webhook, before, size + 1)
                .query(Webhooks::message)
                .list();
    }

    private static SentMessage message(ResultSet row, int number) throws SQLException {
        var word = row.getString("outcome");
        var status = row.getObject("status", Integer.class);
        return new SentMessage(
                row.getLong("number"),
                row.getLong("after_position"),
                row.getLong("up_to"),
                StoredTime.instant(row.getString("made_at")),
                row.getInt("attempts"),
                Webhook.instant(row, "tried_at"),
                word == null ? null : new Outcome(Outcome.Word.valueOf(word), status),
                Webhook.instant(row, "taken_at"),
                row.getBoolean("again"));
    }

    /** Has a message sent once more, as soon as what is under way was taken, and once only. Returns whether it is still known. */
    public boolean sendAgain(String webhook, long number) {
        return jdbc.sql("update feed_webhook_message set again = true where webhook_id = ? and number = ?")
                        .params(webhook, number)
                        .update()
                == 1;
    }

    /** Has everything told once more that happened after a position; in new messages. */
    public void tellAgain(String webhook, long after) {
        jdbc.sql("update feed_webhook_cursor set position = ? where webhook_id = ?")
                .params(after, webhook)
                .update();
    }
}
