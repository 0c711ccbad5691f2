package market.sourcing.api.pool.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import market.sourcing.api.live.LiveAnswer;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.FeedBehind;
import market.sourcing.infra.feed.PoolChanges;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.outage.Outage;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that hears of changes as they happen. It is behind by what it is slow to take, and misses nothing. */
final class LiveReader {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveFeed feed;
    private final PoolId pool;
    private final Supervision supervision;
    private final SseEmitter emitter;
    private long known;

    /** @param known the event up to which the client knows everything */
    LiveReader(LiveFeed feed, PoolId pool, long known, Supervision supervision, SseEmitter emitter) {
        this.feed = feed;
        this.pool = pool;
        this.known = known;
        this.supervision = supervision;
        this.emitter = emitter;
    }

    SseEmitter emitter() {
        return emitter;
    }

    AccountId account() {
        return supervision.actor().account();
    }

    /** Returns when the client has gone, may not read on, or has to come again. */
    void run() {
        try {
            comment("listening");
            while (mayGoOn()) {
                step();
            }
        } catch (IOException | IllegalStateException | InterruptedException | FeedBehind over) {
            // He has gone, or comes again for what he has not been told.
        } catch (RuntimeException failure) {
            if (!Outage.causes(failure)) {
                throw failure;
            }
        } finally {
            LiveAnswer.end(emitter);
        }
    }

    private boolean mayGoOn() {
        return !Thread.currentThread().isInterrupted() && !supervision.hasTokenEnded() && supervision.seesPool();
    }

    private void step() throws IOException, InterruptedException {
        var found = feed.changes(pool, known);
        if (!found.changes().isEmpty()) {
            send(found);
        }
        known = found.upTo();
        if (found.more()) {
            return;
        }
        long before = System.nanoTime();
        var left = supervision.untilTokenEnds();
        feed.await(pool, known, left.compareTo(HEARTBEAT) < 0 ? left : HEARTBEAT);
        if (System.nanoTime() - before >= HEARTBEAT.toNanos()) {
            comment("still here");
        }
    }

    private void comment(String text) throws IOException {
        emitter.send(SseEmitter.event().comment(text));
    }

    /** In one go: each sending is a packet. */
    private void send(PoolChanges found) throws IOException {
        var events = new LinkedHashSet<DataWithMediaType>();
        for (var change : found.changes()) {
            events.addAll(SseEmitter.event()
                    .id(FeedCursor.text(pool, change.position()))
                    .name("change")
                    .data(CanonicalJson.write(ChangeShown.of(pool, change)))
                    .build());
        }
        emitter.send(events);
    }
}
