package market.sourcing.infra.timers;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.eventstore.Unhurried;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.processing.following.LogFollowers;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.infra.processing.parked.Rebuildable;
import market.sourcing.projections.view.Recorded;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** All timers, derived from the log: read in position order on one node at a time, each event once. */
public final class Agenda implements SmartLifecycle, Rebuildable {
    static final String NAME = "timers";
    /** More events behind than this and what has been stopped long ago may still look due. */
    private static final long NEARLY = 1_000;

    private final PositionedLog log;
    private final List<TimerRule> rules;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final AgendaTable table;
    private final ParkedEvents parked;
    private final InstantSource clock;
    private final FollowerLifecycle reader;

    /** @param followers closed with the agenda */
    Agenda(
            PositionedLog log,
            LogFollowers followers,
            DataSourceTransactionManager transactions,
            List<TimerRule> rules,
            InstantSource clock) {
        this.log = log;
        this.rules = rules;
        this.dataSource = Objects.requireNonNull(transactions.getDataSource());
        this.jdbc = JdbcClient.create(dataSource);
        this.table = new AgendaTable(jdbc);
        this.parked = new ParkedEvents(jdbc);
        this.clock = clock;
        this.reader = new FollowerLifecycle(followers, NAME, this::isTakenIn, this::apply);
    }

    /** How it stands: the last position of the log that is in it, the log's head, and how full it is. */
    public record Status(long position, long head, AgendaCounts timers) {}

    /** The name of its token. */
    public String name() {
        return NAME;
    }

    AgendaTable table() {
        return table;
    }

    @Override
    public void start() {
        reader.start();
    }

    /** All are, so that the agenda ends where its reader does; what a rule fails at is parked before it gets here. */
    private boolean isTakenIn(Object event) {
        rules.forEach(rule -> rule.after(event));
        return true;
    }

    private void apply(List<Recorded> events) {
        long first = events.getFirst().position();
        long last = events.getLast().position();
        boolean joins = jdbc.sql("update timer_agenda set position = ? where position = ?")
                        .params(last, first - 1)
                        .update()
                == 1;
        if (!joins) {
            throw new IllegalStateException("The agenda does not end before position " + first + ": reading it again");
        }
        table.apply(AgendaChanges.of(events, rules));
    }

    @Override
    public boolean is(String follower) {
        return NAME.equals(follower);
    }

    @Override
    public void rebuild(String follower) {
        rebuild();
    }

    /**
     * Throws all timers away and derives them anew from the first event on; meanwhile none fires. What was due and is done is
     * stopped by what came of it; what a handler has put off is due at its first time again.
     */
    public void rebuild() {
        // In the order in which a batch takes its locks.
        Unhurried.run(new JdbcTemplate(dataSource), () -> {
            jdbc.sql("update token_entry set token = convert_to('-1', 'UTF8'), owner = null where processor_name = ?")
                    .param(NAME)
                    .update();
            jdbc.sql("update timer_agenda set position = -1").update();
            jdbc.sql("delete from timer").update();
            parked.forget(NAME);
        });
        wake();
    }

    /** Begins anew at once, after an outage or a rebuild, when the reader would still wait. */
    void wake() {
        reader.restart();
    }

    /** Whether it shows nearly what the log says. */
    boolean isNearHead() {
        return log.head() - position() <= NEARLY;
    }

    private long position() {
        return jdbc.sql("select position from timer_agenda").query(Long.class).single();
    }

    public Status status() {
        return new Status(position(), log.head(), table.counts(clock.instant()));
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }

    /** Without rules there is nothing to derive; with the first one the log is read from its beginning. */
    @Override
    public boolean isAutoStartup() {
        return !rules.isEmpty();
    }

    @Override
    public int getPhase() {
        return reader.getPhase();
    }
}
