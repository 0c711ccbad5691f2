package market.sourcing.infra.eventstore;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells a lost race from a fault by the constraint that was violated. */
final class AppendFailure {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SEQUENCE = "domain_event_sequence";

    private AppendFailure() {}

    static RuntimeException of(Throwable failure, List<StoredEvent> rows) {
        var violation = violation(failure);
        if (violation == null) {
            return new EventStoreException("The events could not be appended.", failure);
        }
        var taken = rows.stream()
                .filter(row -> isNamedIn(violation, row))
                .findFirst()
                .orElse(rows.getFirst());
        var what = taken.aggregateIdentifier() + " has an event " + taken.sequenceNumber() + " already.";
        return taken.sequenceNumber() == 0
                ? new AggregateStreamCreationException(what, failure)
                : new ConcurrencyException(what, failure);
    }

    private static @Nullable String violation(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PSQLException postgres
                    && UNIQUE_VIOLATION.equals(((SQLException) postgres).getSQLState())
                    && postgres.getServerErrorMessage() != null
                    && SEQUENCE.equals(postgres.getServerErrorMessage().getConstraint())) {
                return String.valueOf(postgres.getServerErrorMessage().getDetail());
            }
        }
        return null;
    }

    private static boolean isNamedIn(String violation, StoredEvent row) {
        return violation.contains("(" + row.aggregateIdentifier() + ", " + row.sequenceNumber() + ")");
    }
}
