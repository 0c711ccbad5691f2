package market.sourcing.infra.feed.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.pool.DisablingReason;
import market.sourcing.domain.pool.command.DisableWebhook;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.WebhookId;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.commands.StaleVersion;
import market.sourcing.infra.feed.FeedBehind;
import market.sourcing.infra.feed.PoolChange;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.webhook.Claim.Message;
import market.sourcing.infra.loops.EndOfProcess;
import market.sourcing.infra.loops.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells agents what happens in pools, a message of each webhook after the other: the next is made when the one before was taken. What a message
 * tells is fixed before it is sent, so that whoever goes on after a crash sends the same under the same id.
 */
public final class Courier {
    /** As many messages are under way on a node at most, and in memory. */
    public static final int AT_ONCE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    /** Where nobody wants to be told anything. */
    private static final Duration RARELY = Duration.ofSeconds(1);
    /** However many messages are taken in a moment. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Claims claims;
    private final Contents contents;
    private final ChangesBody body;
    private final DerivedSecrets secrets;
    private final Sender sender;
    private final Commands commands;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("webhook-courier", this::step);
    private long lookedAt = System.nanoTime() - LOOK.toNanos();
    private long countedAt = System.nanoTime() - RARELY.toNanos();
    private boolean somebodyWantsIt;

    /**
     * Not started yet.
     *
     * @param demo whether demo accounts come in
     * @param clock the trade's, which may be ahead of the system's; messages are signed by the system's
     */
    public Courier(
            JdbcClient jdbc,
            boolean demo,
            PoolFeed feed,
            ChangesBody body,
            DerivedSecrets secrets,
            Sender sender,
            Commands commands,
            InstantSource clock) {
        this.claims = new Claims(jdbc, demo);
        this.contents = new Contents(feed);
        this.body = body;
        this.secrets = secrets;
        this.sender = sender;
        this.commands = commands;
        this.clock = clock;
    }

    /** What is sent. */
    private record Letter(Message message, List<PoolChange> changes) {}

    public void start() {
        loop.start();
    }

    /** Returns when what is under way was noted, or after some seconds: then another node, or the next start, sends it again. */
    public void stop() {
        loop.stop();
        try {
            if (places.tryAcquire(AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(AT_ONCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something may be due. */
    public void ring() {
        loop.ring();
    }

    private Duration step() throws InterruptedException {
        long early = BETWEEN_LOOKS.toNanos() - (System.nanoTime() - lookedAt);
        if (early > 0) {
            return Duration.ofNanos(early);
        }
        lookedAt = System.nanoTime();
        if (!somebodyWantsIt()) {
            return RARELY;
        }
        int free = places.availablePermits();
        if (free > 0) {
            for (var claim : claims.take(free, clock.instant())) {
                places.acquire();
                Thread.ofVirtual().name("webhook").start(() -> tell(claim));
            }
        }
        return LOOK;
    }

    /** As it was a moment ago. */
    private boolean somebodyWantsIt() {
        if (lookedAt - countedAt >= RARELY.toNanos()) {
            somebodyWantsIt = claims.somebodyWantsIt();
            countedAt = lookedAt;
        }
        return somebodyWantsIt;
    }

    private void tell(Claim claim) {
        try {
            attempt(claim);
            failing.remove(claim.webhook().id());
        } catch (FeedBehind | TransientDataAccessException passing) {
            LOG.debug("{} is told later", claim.webhook().id(), passing);
            putOff(claim);
        } catch (Throwable failure) {
            EndOfProcess.whenOutOfMemory(failure);
            if (failing.add(claim.webhook().id())) {
                LOG.warn(
                        "{} can't be told and is tried again and again",
                        claim.webhook().id(),
                        failure);
            }
            putOff(claim);
        } finally {
            places.release();
            loop.ring();
        }
    }

    /** Where that can't be written either, the claim runs out by itself. */
    private void putOff(Claim claim) {
        try {
            claims.putOff(claim, AFTER_FAILURE);
        } catch (RuntimeException storeAway) {
            LOG.debug("{} is told when its claim has run out", claim.webhook().id(), storeAway);
        }
    }

    private void attempt(Claim claim) {
        var message = claim.message();
        if (message == null) {
            tellNews(claim);
        } else {
            tellWhatWasMade(claim, message);
        }
    }

    private void tellNews(Claim claim) {
        var page = contents.next(claim);
        if (page.changes().isEmpty()) {
            claims.skip(claim, page.upTo());
        } else {
            send(claim, new Letter(made(claim, page.changes()), page.changes()));
        }
    }

    /** What tells nothing any more, since the feed was read anew by a release that says other things, counts as taken. */
    private void tellWhatWasMade(Claim claim, Message message) {
        var changes = contents.of(claim.webhook().poolId(), message);
        if (changes.isEmpty()) {
            claims.taken(claim, message, Outcome.without(Outcome.Word.TAKEN), clock.instant());
        } else if (claims.renew(claim)) {
            send(claim, new Letter(message, changes));
        }
    }

    private Message made(Claim claim, List<PoolChange> changes) {
        return claims.make(claim, claim.webhook().position(), changes.getLast().position(), clock.instant());
    }

    private void send(Claim claim, Letter letter) {
        var webhook = claim.webhook();
        var bytes = body.of(new PoolId(webhook.poolId()), letter.changes()).getBytes(StandardCharsets.UTF_8);
        var id = MessageId.of(webhook.id(), letter.message().number());
        long seconds = Instant.now().getEpochSecond();
        var signatures = secrets.signatures(
                webhook.id(), webhook.generation(), webhook.rotatedAt(), clock.instant(), id, seconds, bytes);
        var headers =
                Map.of("webhook-id", id, "webhook-timestamp", Long.toString(seconds), "webhook-signature", signatures);
        note(claim, letter.message(), sender.post(URI.create(webhook.url()), headers, bytes));
    }

    private void note(Claim claim, Message message, Outcome outcome) {
        var now = clock.instant();
        if (outcome.taken()) {
            claims.taken(claim, message, outcome, now);
            return;
        }
        var since = claim.failingSince(now);
        var next = Retries.next(since, now, ThreadLocalRandom.current());
        if (!claims.notTaken(claim, message, outcome, now, since, next)) {
            return;
        }
        if (outcome.gone()) {
            disable(claim, DisablingReason.GONE, now);
        } else if (!message.again() && Retries.areOver(since, now)) {
            disable(claim, DisablingReason.NOT_TAKEN, now);
        }
    }

    /** Unless its agent has changed something meanwhile. */
    private void disable(Claim claim, DisablingReason reason, Instant now) {
        var webhook = claim.webhook();
        try {
            commands.<Long>send(
                    new DisableWebhook(new WebhookId(webhook.id()), webhook.version(), reason, now), Platform.ACTOR);
            LOG.info("{} is told nothing more: {}", webhook.id(), reason);
        } catch (Refused | StaleVersion changed) {
            LOG.debug("{} has changed meanwhile", webhook.id(), changed);
        }
    }
}
