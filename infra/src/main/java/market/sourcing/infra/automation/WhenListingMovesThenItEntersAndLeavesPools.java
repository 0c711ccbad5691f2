package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import market.sourcing.domain.pool.command.JudgeListing;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Contended;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.pools.Unjudged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What is in a pool is what its rule says, soon after either has changed. Each listing that seems to move is judged by what is in the log
 * then, so it does no harm to ask twice, late, or on two nodes.
 */
@Component
record WhenListingMovesThenItEntersAndLeavesPools(Unjudged unjudged, Commands commands, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(WhenListingMovesThenItEntersAndLeavesPools.class);
    private static final int AT_ONCE = 200;
    /** Their appends share a commit; more would only take connections from others. */
    private static final int SIDE_BY_SIDE = 4;
    /** If the bell was missed. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Judges some of what is to be judged; how long to rest until there may be more. */
    Duration judge() throws InterruptedException {
        var pages = unjudged.pages(AT_ONCE);
        for (var page : pages) {
            judge(page.moves());
            page.judged().run();
        }
        return pages.isEmpty() ? PAUSE : Duration.ZERO;
    }

    private void judge(List<Unjudged.Move> moves) throws InterruptedException {
        if (moves.isEmpty()) {
            return;
        }
        try (var lanes =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            judge(moves, lanes);
        }
    }

    private void judge(List<Unjudged.Move> moves, ExecutorService lanes) throws InterruptedException {
        var all = lanes.invokeAll(moves.stream().map(this::judging).toList());
        for (var one : all) {
            try {
                one.get();
            } catch (ExecutionException outage) {
                throw new IllegalStateException("What moved can't be judged now", outage.getCause());
            }
        }
    }

    private Callable<Boolean> judging(Unjudged.Move move) {
        return () -> {
            try {
                commands.<Integer>send(new JudgeListing(move.listing(), move.pools(), clock.instant()), Platform.ACTOR);
            } catch (DataAccessException outage) {
                throw outage;
            } catch (Contended others) {
                LOG.debug("{} is being changed by many: it is judged later", move.listing(), others);
                unjudged.putOff(move.listing());
            } catch (RuntimeException failure) {
                LOG.warn("{} can't be judged now; it is tried again, and the others go on", move.listing(), failure);
                unjudged.putOff(move.listing());
            }
            return true;
        };
    }
}
