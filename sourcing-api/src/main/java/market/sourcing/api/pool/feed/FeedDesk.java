package market.sourcing.api.pool.feed;

import java.util.Map;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.pool.PoolSight;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.version.Looks;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.feed.PoolFeed;
import org.springframework.stereotype.Component;

/** Who may read which pool, and up to where. */
@Component
class FeedDesk {
    private final PoolSight sight;
    private final PoolFeed feed;
    private final PositionedLog log;

    FeedDesk(PoolSight sight, PoolFeed feed, PositionedLog log) {
        this.sight = sight;
        this.feed = feed;
        this.log = log;
    }

    PoolFeed feed() {
        return feed;
    }

    /** @throws Refused {@link RefusalCode#POOL_UNKNOWN} */
    void mustSee(PoolId pool, Actor actor) {
        sight.seen(pool, null, actor);
    }

    /** Whether he still may, when it was asked before. */
    boolean sees(PoolId pool, Actor actor) {
        try {
            mustSee(pool, actor);
            return true;
        } catch (Refused notAnyMore) {
            return false;
        }
    }

    /**
     * The newest event that is in the feed, once that is as far as the log is now: while it is read anew, what it knows is old, and a pool
     * looks empty.
     *
     * @throws ProblemException {@link ApiCode#VIEW_BEHIND}
     */
    long newest() {
        long head = log.head();
        long reach = Looks.until(it -> it >= head, feed::reach);
        if (reach < head) {
            throw behind(reach);
        }
        return reach;
    }

    /**
     * Nobody knows anything of events that there are not yet.
     *
     * @param field where the position was sent
     * @throws ProblemException that names the field, or {@link ApiCode#VIEW_BEHIND} where the feed is not there yet
     */
    void mustReach(long position, String field) {
        long reach = feed.reach();
        if (position <= reach) {
            return;
        }
        long head = log.head();
        if (position > head) {
            var errors = new FieldErrors();
            errors.add(field, "OUT_OF_RANGE", "The log ends at position " + head + ".");
            errors.throwIfAny();
        }
        throw behind(reach);
    }

    private static ProblemException behind(long reach) {
        return new ProblemException(
                ApiCode.VIEW_BEHIND,
                "The feed is known up to position " + reach + " only. Ask again in a moment.",
                Map.of("position", reach));
    }
}
