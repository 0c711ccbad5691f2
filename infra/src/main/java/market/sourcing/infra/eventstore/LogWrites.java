package market.sourcing.infra.eventstore;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where units of work write. Each writes once, at its end: its events and the unique values it takes or gives back,
 * together with what others write at that moment. Inside a transaction of the caller everything is written there and then.
 */
public final class LogWrites {
    private static final String UNIT_RESERVATIONS = "unique values of this unit of work";

    private final JdbcTemplate jdbc;
    private final GroupCommit commits = new GroupCommit(append -> write(append, true));

    public LogWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the current unit of work writes at its end. */
    boolean areDeferred() {
        return CurrentUnitOfWork.isStarted() && !CallersTransaction.isOpen();
    }

    UnitReservations reservations() {
        var unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(UNIT_RESERVATIONS, key -> {
            // Only what no event has taken along is left by then.
            unit.onCommit(ending -> append(List.of()));
            return new UnitReservations();
        });
    }

    /** Throws a lost race as the framework's exceptions say it, and anything else as {@code EventStoreException}. */
    void append(List<StoredEvent> rows) {
        var events = Append.of(rows);
        var append = areDeferred() ? reservations().with(events) : events;
        try {
            if (CallersTransaction.isOpen()) {
                write(append, false);
            } else if (!append.isEmpty()) {
                commits.commit(append);
            }
        } catch (DataAccessException failure) {
            throw AppendFailure.of(failure, rows);
        }
    }

    private void write(Append append, boolean others) {
        jdbc.update(connection -> AppendStatement.of(connection, append, others));
    }
}
