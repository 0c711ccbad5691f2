package market.sourcing.infra.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The system's time plus what operators have moved it forward by, all in all. That is kept in PostgreSQL: it outlives a restart
 * and is the same for every node.
 */
public final class MovableClock implements InstantSource {
    private final JdbcClient jdbc;
    private final InstantSource system;
    private final AtomicLong aheadMillis = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Asks PostgreSQL at once, so that nobody ever sees it behind. */
    public MovableClock(JdbcClient jdbc, InstantSource system) {
        this.jdbc = jdbc;
        this.system = system;
        look();
    }

    @Override
    public Instant instant() {
        return system.instant().plusMillis(aheadMillis.get());
    }

    public Duration ahead() {
        return Duration.ofMillis(aheadMillis.get());
    }

    /** @param by positive; parts of a millisecond are left out */
    public void advance(Duration by) {
        if (by.toMillis() < 1) {
            throw new IllegalArgumentException("A clock only moves forward: " + by);
        }
        aheadIs(jdbc.sql("""
                        insert into moved_clock (ahead_millis) values (?)
                        on conflict (only_one) do update set ahead_millis = moved_clock.ahead_millis + excluded.ahead_millis
                        returning ahead_millis""").param(by.toMillis()).query(Long.class).single());
    }

    /** Learns what other nodes have done. */
    void look() {
        aheadIs(jdbc.sql("select coalesce(max(ahead_millis), 0) from moved_clock")
                .query(Long.class)
                .single());
    }

    private void aheadIs(long millis) {
        // Two answers may come in the other order; the clock goes by the later one.
        if (aheadMillis.getAndAccumulate(millis, Math::max) < millis) {
            listeners.forEach(Runnable::run);
        }
    }

    /** @param listener called after each move, on whatever thread noticed it */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }
}
