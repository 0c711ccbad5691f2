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

    private static final double SECONDS = LEASE.toSeconds();

    /** So many messages of each webhook are kept. */
    private static final int KEPT = 500;

    /** So many attempts of one agent are under way at once: those who are slow leave places for others. */
    private static final int OF_ONE_AGENT = 4;

    /**
     * Nobody is told anything before it was read who was granted what up to there, also while that is read anew: not what happened later, and
     * nothing at all while less is known of the webhook than once was; nor whom no key lets in. Accounts are named as the API names those of
     * its own issuer, a hash of which is the only thing that is kept of them; those of another issuer are not here. Keys end by the
     * system's clock, everything else by the trade's. A row that somebody changed since it was looked at is for the next look.
     */
    private static final String CLAIM = """
            with reach as (
              select max(convert_from(token, 'UTF8')::bigint) as known from token_entry where processor_name = 'webhooks'),
            silent as materialized (
              select 'account-' || left(encode(sha256(convert_to('sourcing ' || a.client_id, 'UTF8')), 'hex'), 32) as account_id
              from client_account a where a.disabled or (a.demo_secret is not null and not :demo) or not exists (
                select from account_key k where k.client_id = a.client_id and (k.expires_at is null or k.expires_at > :clock))),
            busy as (
              select w.agent_id, count(*) as attempts from feed_webhook_cursor c join feed_webhook w using (webhook_id)
              where c.claimed_until >= now() group by w.agent_id),
            waiting as materialized (
              select c as seen, w.agent_id, coalesce(b.attempts, 0)
                + row_number() over (partition by w.agent_id order by c.tried_at nulls first, c.webhook_id) as place
              from feed_webhook_cursor c join feed_webhook w using (webhook_id) cross join reach r
                left join busy b using (agent_id) left join feed_pool p using (pool_id)
              where w.state = 'ACTIVE' and w.granted and c.known_to <= r.known
                and (c.claimed_until is null or c.claimed_until < now())
                and (c.next_at is null or c.next_at <= :now or w.roused > c.tried_version)
                and case when c.under_way is null then
                    p.position > c.position and exists (select from feed_entry e
                      where e.pool_id = w.pool_id and e.position > c.position and e.position <= r.known)
                    or c.webhook_id in (select m.webhook_id from feed_webhook_message m
                      where m.again and m.up_to <= (select known from reach))
                  else exists (select from feed_webhook_message m
                    where m.webhook_id = c.webhook_id and m.number = c.under_way and m.up_to <= r.known) end),
            due as (
              select c.webhook_id from waiting a join feed_webhook_cursor c on c.webhook_id = (a.seen).webhook_id
              where c = a.seen and a.place <= :each and a.agent_id not in (select account_id from silent)
              order by c.tried_at nulls first, c.webhook_id limit :most for update of c skip locked),
            claimed as (
              update feed_webhook_cursor c set claim = :token, claimed_until = now() + make_interval(secs => :lease)
              from due where c.webhook_id = due.webhook_id returning c.*)
            select * from claimed c join feed_webhook w using (webhook_id) cross join reach r left join lateral (
              select number, after_position, up_to from feed_webhook_message m
              where m.webhook_id = c.webhook_id and m.up_to <= r.known
                and (m.number = c.under_way or c.under_way is null and m.again)
              order by number limit 1) m on true""";

    private static final String MAKE = """
            with next as (
              update feed_webhook_cursor set last_number = last_number + 1, under_way = last_number + 1,
                claimed_until = now() + make_interval(secs => :lease)
              where webhook_id = :id and claim = :token returning last_number)
            insert into feed_webhook_message (webhook_id, number, after_position, up_to, made_at)
            select :id, last_number, :after, :upTo, :now from next returning number""";

    /** The cursor moves where the message is what comes next, and the agent wants nothing told again from elsewhere meanwhile. */
    private static final String TAKEN = """
            with own as (
              update feed_webhook_cursor set
                position = case when under_way = :number and position = :after then :upTo else position end,
                under_way = nullif(under_way, :number), failing_since = null, next_at = null, tried_at = :now,
                tried_version = :version, claim = null, claimed_until = null
              where webhook_id = :id and claim = :token returning webhook_id)
            update feed_webhook_message m set attempts = attempts + 1, tried_at = :now, outcome = :outcome, status = :status,
              taken_at = coalesce(taken_at, :now), again = false
            from own where m.webhook_id = own.webhook_id and m.number = :number""";

    /** What is sent once more by wish is sent once, and then it is the turn of what comes next. */
    private static final String NOT_TAKEN = """
            with own as (
              update feed_webhook_cursor set
                failing_since = case when under_way = :number then :since else failing_since end,
                next_at = case when under_way = :number then :next else next_at end,
                tried_at = :now, tried_version = :version, claim = null, claimed_until = null
              where webhook_id = :id and claim = :token returning webhook_id, under_way)
            update feed_webhook_message m set attempts = attempts + 1, tried_at = :now, outcome = :outcome, status = :status,
              again = again and own.under_way is not distinct from :number
            from own where m.webhook_id = own.webhook_id and m.number = :number""";

    private final JdbcClient jdbc;
    private final boolean demo;

    /** @param demo whether demo accounts come in */
    Claims(JdbcClient jdbc, boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    /** Whether there is a webhook to which anything may be told at all. */
    boolean somebodyWantsIt() {
        return jdbc.sql("select exists (select from feed_webhook where state = 'ACTIVE' and granted)")
                .query(Boolean.class)
                .single();
    }

    /** Some for which there is something to do, those first that were tried longest ago. */
    List<Claim> take(int most, Instant now) {
        var token = UUID.randomUUID().toString();
        return jdbc.sql(CLAIM)
                .param("now", StoredTime.text(now))
                .param("clock", StoredTime.text(Instant.now()))
                .param("demo", demo)
                .param("each", OF_ONE_AGENT)
                .param("most", most)
                .param("token", token)
                .param("lease", SECONDS)
                .query((row, number) -> new Claim(
                        token,
                        Webhook.of(row, number),
                        row.getLong("known"),
                        Webhook.instant(row, "roused_at"),
                        Webhook.instant(row, "tried_at"),
                        message(row)))
                .list();
    }

    private static @Nullable Message message(ResultSet row) throws SQLException {
        var number = row.getObject("number", Long.class);
        return number == null
                ? null
                : new Message(
                        number,
                        row.getLong("after_position"),
                        row.getLong("up_to"),
                        row.getObject("under_way") == null);
    }

    /**
     * Makes the next message, before it is sent: whoever sends it, sends the same. The claim lasts as long again.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException where the claim ran out
     */
    Message make(Claim claim, long after, long upTo, Instant now) {
        var id = claim.webhook().id();
        long number = jdbc.sql(MAKE)
                .param("id", id)
                .param("token", claim.token())
                .param("lease", SECONDS)
                .param("after", after)
                .param("upTo", upTo)
                .param("now", StoredTime.text(now))
                .query(Long.class)
                .single();
        jdbc.sql("delete from feed_webhook_message where webhook_id = ? and number <= ?")
                .params(id, number - KEPT)
                .update();
        return new Message(number, after, upTo, false);
    }

    /** Has the claim last as long again, before what was made earlier is sent. Returns whether it is this node's still. */
    boolean renew(Claim claim) {
        return lasts(claim, LEASE);
    }

    private boolean lasts(Claim claim, Duration from) {
        return jdbc.sql("update feed_webhook_cursor set claimed_until = now() + make_interval(secs => :lease)"
                                + " where webhook_id = :id and claim = :token")
                        .param("lease", (double) from.toSeconds())
                        .param("id", claim.webhook().id())
                        .param("token", claim.token())
                        .update()
                == 1;
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
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec note(
            String statement, Claim claim, Message message, Outcome outcome, Instant now) {
        return jdbc.sql(statement)
                .param("id", claim.webhook().id())
                .param("token", claim.token())
                .param("version", claim.webhook().version())
                .param("number", message.number())
                .param("outcome", outcome.word().name())
                .param("status", outcome.status(), java.sql.Types.INTEGER)
                .param("now", StoredTime.text(now));
    }

    /** Nothing was tried; it is looked at again after a while. */
    void putOff(Claim claim, Duration pause) {
        lasts(claim, pause);
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
