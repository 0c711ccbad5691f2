package market.sourcing.api.pool.feed;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.api.security.TokenEnd;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;

/** Whether somebody may go on reading a stream that he may have begun long ago; asked anew once a second at most. */
final class Supervision {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final FeedDesk desk;
    private final PoolId pool;
    private final Actor actor;
    private final TokenEnd end;
    private long asked = System.nanoTime();
    private boolean may = true;

    private Supervision(FeedDesk desk, PoolId pool, Actor actor, TokenEnd end) {
        this.desk = desk;
        this.pool = pool;
        this.actor = actor;
        this.end = end;
    }

    /** Of the request that is worked on in this thread, who may by now. */
    static Supervision begin(FeedDesk desk, PoolId pool, Actor actor, EarlyEnd ends) {
        return new Supervision(desk, pool, actor, TokenEnd.ofThisRequest(ends));
    }

    Actor actor() {
        return actor;
    }

    boolean hasTokenEnded() {
        return end.hasCome(Instant.now());
    }

    /** Until when at most nobody has to ask. */
    Duration untilTokenEnds() {
        return Duration.between(Instant.now(), end.expiry());
    }

    boolean seesPool() {
        if (may && System.nanoTime() - asked > BETWEEN.toNanos()) {
            may = desk.sees(pool, actor);
            asked = System.nanoTime();
        }
        return may;
    }
}
