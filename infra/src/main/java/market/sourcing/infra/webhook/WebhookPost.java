package market.sourcing.infra.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.loops.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends the webhooks of an outbox, each until it is answered with 2xx, at most for a day. */
public final class WebhookPost {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookPost.class);
    private static final int AT_ONCE = 20;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final HttpPost http;
    private final WebhookTarget target;
    private final InstantSource clock;
    private final Loop loop;

    /** @param clock of what is told, which may be ahead of the system's */
    public WebhookPost(Outbox outbox, JdbcClient jdbc, HttpPost http, WebhookTarget target, InstantSource clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.http = http;
        this.target = target;
        this.clock = clock;
        this.loop = new Loop(outbox.table().replace('_', '-') + "s", this::step);
    }

    /** @param attempts with this one */
    private record Letter(long id, String subject, byte[] body, Instant firstAt, int attempts) {}

    public Loop loop() {
        return loop;
    }

    /** Something is due. */
    public void ring() {
        loop.ring();
    }

    private Duration step() {
        var address = target.address();
        if (address.isEmpty()) {
            return LOOK;
        }
        var due = claim("next_at <= ?", StoredTime.text(clock.instant()));
        due.forEach(letter -> send(letter, address.get()));
        return due.size() == AT_ONCE ? Duration.ZERO : LOOK;
    }

    /** Sends those of a subject now, whenever they are due; what is not taken comes again with the others. */
    public void deliver(String subject) {
        target.address()
                .ifPresent(address -> claim("next_at is not null and " + outbox.key() + " = ?", subject)
                        .forEach(letter -> send(letter, address)));
    }

    /** The day begins with the first attempt: whoever was down for longer has a day left. */
    private List<Letter> claim(String which, String value) {
        var now = clock.instant();
        return jdbc.sql("with due as (select id from " + outbox.table() + " where " + which
                        + " order by next_at, id limit ? for update skip locked),"
                        + " claimed as (update " + outbox.table() + " w set next_at = ?, attempts = attempts + 1,"
                        + " first_at = case when attempts = 0 then ? else first_at end from due"
                        + " where w.id = due.id returning w.*)"
                        + " select * from claimed join " + outbox.subjects() + " using (" + outbox.key()
                        + ") order by id")
                .params(value, AT_ONCE, StoredTime.text(now.plus(CLAIM)), StoredTime.text(now))
                .query((row, number) -> new Letter(
                        row.getLong("id"),
                        row.getString(outbox.key()),
                        outbox.body().mapRow(row, number),
                        StoredTime.instant(row.getString("first_at")),
                        row.getInt("attempts")))
                .list();
    }

    private void send(Letter letter, URI address) {
        if (http.send(address, letter.body())) {
            jdbc.sql("update " + outbox.table() + " set taken = true, next_at = null where id = ?")
                    .param(letter.id())
                    .update();
            return;
        }
        var next = clock.instant().plus(pauseAfter(letter.attempts()));
        boolean givesUp = next.isAfter(letter.firstAt().plus(LONGEST));
        if (givesUp) {
            LOG.warn("A webhook about {} was not taken in a day and is given up", letter.subject());
        }
        jdbc.sql("update " + outbox.table() + " set next_at = ? where id = ?")
                .param(givesUp ? null : StoredTime.text(next))
                .param(letter.id())
                .update();
    }

    /** How long a webhook rests that was sent so often in vain. */
    static Duration pauseAfter(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
