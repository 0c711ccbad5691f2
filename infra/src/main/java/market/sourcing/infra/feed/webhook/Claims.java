package market.sourcing.infra.feed.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.feed.webhook.Claim.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which webhooks are told something, by whom, and how far they are. Whatever is noted is noted by who has the claim: one that ran out,
 * since its node stood still, changes nothing any more.
 */
final class Claims {
    /** Several times as long as an attempt may last. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** So many messages of each webhook are kept. */
    private static final int KEPT = 500;

    /**
     * Nobody is told anything before it was read who was granted what up to there, also while that is read anew; nor whom no key lets in.
     * Accounts are named as the API names those of its own issuer, a hash of which is the only thing that is kept of them; those of another
     * issuer are not here. Keys end by the system's clock, everything else by the trade's.
     */
    private static final String CLAIM = """
            with reached as (
              select processor_name as name, max(convert_from(token, 'UTF8')::bigint) as position from token_entry
              where processor_name in ('webhooks', 'feed') group by processor_name),
            silent as materialized (
              select 'account-' || left(encode(sha256(convert_to('sourcing ' || a.client_id, 'UTF8')), 'hex'), 32) as account_id
              from client_account a where a.disabled or not exists (
                select from account_key k where k.client_id = a.client_id and (k.expires_at is null or k.expires_at > :clock))),
            due as (
              select c.webhook_id from feed_webhook_cursor c join feed_webhook w using (webhook_id)
              where (select w.position >= f.position from reached w, reached f where w.name = 'webhooks' and f.name = 'feed')
                and w.state = 'ACTIVE' and w.granted and (c.claimed_until is null or c.claimed_until < now())
                and (c.next_at is null or c.next_at <= :now)
                and (c.under_way is not null
                  or exists (select from feed_pool p where p.pool_id = w.pool_id and p.position > c.position)
                  or exists (select from feed_webhook_message m where m.webhook_id = c.webhook_id and m.again))
                and w.agent_id not in (select account_id from silent)
              order by c.tried_at nulls first, c.webhook_id limit :most for update of c skip locked),
            claimed as (
              update feed_webhook_cursor c set claim = :token, claimed_until = now() + make_interval(secs => :lease)
              from due where c.webhook_id = due.webhook_id returning c.*)
            select * from claimed c join feed_webhook w using (webhook_id) left join lateral (
              select number, after_position, up_to from feed_webhook_message m
              where m.webhook_id = c.webhook_id and (m.number = c.under_way or c.under_way is null and m.again)
              order by number limit 1) m on true""";

    private static final String MAKE = """
            with next as (
              update feed_webhook_cursor set last_number = last_number + 1, under_way = last_number + 1
              where webhook_id = :id and claim = :token returning last_number)
            insert into feed_webhook_message (webhook_id, number, after_position, up_to, made_at)
            select :id, last_number, :after, :upTo, :now from next returning number""";

    /** The cursor moves where the message tells what comes next; one that was sent once more is of what was told long ago. */
    private static final String TAKEN = """
            with own as (
              update feed_webhook_cursor set position = case when position = :after then :upTo else position end,
                under_way = nullif(under_way, :number), failing_since = null, next_at = null, tried_at = :now,
                claim = null, claimed_until = null
              where webhook_id = :id and claim = :token returning webhook_id)
            update feed_webhook_message m set attempts = attempts + 1, tried_at = :now, outcome = :outcome, status = :status,
              taken_at = coalesce(taken_at, :now), again = false
            from own where m.webhook_id = own.webhook_id and m.number = :number""";

    /** Who was moved or enabled meanwhile is tried at once. */
    private static final String NOT_TAKEN = """
            with own as (
              update feed_webhook_cursor set failing_since = :since, tried_at = :now, claim = null, claimed_until = null,
                next_at = (select :next from feed_webhook w where w.webhook_id = :id and w.version = :version)
              where webhook_id = :id and claim = :token returning webhook_id)
            update feed_webhook_message m set attempts = attempts + 1, tried_at = :now, outcome = :outcome, status = :status
            from own where m.webhook_id = own.webhook_id and m.number = :number""";

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some for which there is something to do, those first that were tried longest ago. */
    List<Claim> take(int most, Instant now) {
        var token = UUID.randomUUID().toString();
        return jdbc.sql(CLAIM)
                .param("now", StoredTime.text(now))
                .param("clock", StoredTime.text(Instant.now()))
                .param("most", most)
                .param("token", token)
                .param("lease", (double) LEASE.toSeconds())
                .query((row, number) ->
                        new Claim(token, Webhook.of(row, number), Webhook.instant(row, "roused_at"), message(row)))
                .list();
    }

    private static @Nullable Message message(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return row.wasNull() ? null : new Message(number, row.getLong("after_position"), row.getLong("up_to"));
    }

    /**
     * Makes the next message, before it is sent: whoever sends it, sends the same.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException where the claim ran out
     */
    Message make(Claim claim, long after, long upTo, Instant now) {
        var id = claim.webhook().id();
        long number = jdbc.sql(MAKE)
                .param("id", id)
                .param("token", claim.token())
                .param("after", after)
                .param("upTo", upTo)
                .param("now", StoredTime.text(now))
                .query(Long.class)
                .single();
        jdbc.sql("delete from feed_webhook_message where webhook_id = ? and number <= ?")
                .params(id, number - KEPT)
                .update();
        return new Message(number, after, upTo);
    }

    void taken(Claim claim, Message message, Outcome outcome, Instant now) {
        note(TAKEN, claim, message, outcome, now)
                .param("after", message.after())
                .param("upTo", message.upTo())
                .update();
    }

    /** Returns whether the claim was this node's still. */
    boolean notTaken(Claim claim, Message message, Outcome outcome, Instant now, Instant since, Instant next) {
        return note(NOT_TAKEN, claim, message, outcome, now)
                        .param("since", StoredTime.text(since))
                        .param("next", StoredTime.text(next))
                        .param("version", claim.webhook().version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec note(
            String statement, Claim claim, Message message, Outcome outcome, Instant now) {
        return jdbc.sql(statement)
                .param("id", claim.webhook().id())
                .param("token", claim.token())
                .param("number", message.number())
                .param("outcome", outcome.word().name())
                .param("status", outcome.status(), java.sql.Types.INTEGER)
                .param("now", StoredTime.text(now));
    }

    /** Nothing was tried; it is looked at again after a while. */
    void putOff(Claim claim, Duration pause) {
        jdbc.sql("update feed_webhook_cursor set claimed_until = now() + make_interval(secs => :pause)"
                        + " where webhook_id = :id and claim = :token")
                .param("pause", pause.toMillis() / 1_000.0)
                .param("id", claim.webhook().id())
                .param("token", claim.token())
                .update();
    }

    /** There is nothing to tell up to there. */
    void skip(Claim claim, long upTo) {
        jdbc.sql("update feed_webhook_cursor set position = case when position = :before then :upTo else position end,"
                        + " claim = null, claimed_until = null where webhook_id = :id and claim = :token")
                .param("before", claim.webhook().position())
                .param("upTo", upTo)
                .param("id", claim.webhook().id())
                .param("token", claim.token())
                .update();
    }
}
