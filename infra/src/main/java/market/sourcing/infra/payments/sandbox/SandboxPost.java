package market.sourcing.infra.payments.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.payments.webhook.NoticeJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends the sandbox's webhooks, each until it is answered with 2xx, at most for a day. */
final class SandboxPost {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxPost.class);
    private static final int AT_ONCE = 20;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final HttpPost http;
    private final WebhookTarget target;
    private final InstantSource clock;
    private final Loop loop = new Loop("sandbox-webhooks", this::step);

    SandboxPost(JdbcClient jdbc, HttpPost http, WebhookTarget target, InstantSource clock) {
        this.jdbc = jdbc;
        this.http = http;
        this.target = target;
        this.clock = clock;
    }

    /** @param attempts with this one */
    private record Letter(long id, PaymentNotice notice, Instant firstAt, int attempts) {}

    Loop loop() {
        return loop;
    }

    void ring() {
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

    /** Sends those of a payment now, whenever they are due; what is not taken comes again with the others. */
    void deliver(String paymentId) {
        target.address()
                .ifPresent(address -> claim("next_at is not null and payment_id = ?", paymentId)
                        .forEach(letter -> send(letter, address)));
    }

    private List<Letter> claim(String which, String value) {
        return jdbc.sql("with due as (select id from sandbox_webhook where " + which
                        + " order by next_at, id limit ? for update skip locked),"
                        + " claimed as (update sandbox_webhook w set next_at = ?, attempts = attempts + 1 from due"
                        + " where w.id = due.id returning w.id, w.event_id, w.payment_id, w.first_at, w.attempts)"
                        + " select * from claimed join sandbox_charge using (payment_id) order by id")
                .params(value, AT_ONCE, StoredTime.text(clock.instant().plus(CLAIM)))
                .query((row, number) -> new Letter(
                        row.getLong("id"),
                        BookedCharge.of(row).notice(row.getString("event_id")),
                        StoredTime.instant(row.getString("first_at")),
                        row.getInt("attempts")))
                .list();
    }

    private void send(Letter letter, URI address) {
        if (http.send(address, NoticeJson.write(letter.notice()))) {
            jdbc.sql("update sandbox_webhook set taken = true, next_at = null where id = ?")
                    .param(letter.id())
                    .update();
            return;
        }
        var next = clock.instant().plus(pauseAfter(letter.attempts()));
        boolean givesUp = next.isAfter(letter.firstAt().plus(LONGEST));
        if (givesUp) {
            LOG.warn(
                    "Webhook {} was not taken in a day and is given up",
                    letter.notice().eventId());
        }
        jdbc.sql("update sandbox_webhook set next_at = ? where id = ?")
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
