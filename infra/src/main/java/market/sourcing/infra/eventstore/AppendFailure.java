package market.sourcing.infra.eventstore;

import java.util.List;
import market.sourcing.infra.outage.Causes;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells a lost race from a fault by the constraint that was violated. */
final class AppendFailure {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SEQUENCE = "domain_event_sequence";
    private static final String UNIQUE_VALUE = "unique_value_pkey";

    private AppendFailure() {}

    static RuntimeException of(Throwable failure, List<StoredEvent> rows) {
        var violated = violated(failure);
        if (violated == null) {
            return new EventStoreException("The events could not be appended.", failure);
        }
        return switch (String.valueOf(violated.getConstraint())) {
            case SEQUENCE -> takenSequence(String.valueOf(violated.getDetail()), rows, failure);
            case UNIQUE_VALUE -> new ConcurrencyException("Another one took a unique value meanwhile.", failure);
            default -> new EventStoreException("The events could not be appended.", failure);
        };
    }

    private static RuntimeException takenSequence(String violation, List<StoredEvent> rows, Throwable failure) {
        var taken = rows.stream()
                .filter(row -> isNamedIn(violation, row))
                .findFirst()
                .orElse(rows.getFirst());
        var what = taken.aggregateIdentifier() + " has an event " + taken.sequenceNumber() + " already.";
        return taken.sequenceNumber() == 0
                ? new AggregateStreamCreationException(what, failure)
                : new ConcurrencyException(what, failure);
    }

    private static @Nullable ServerErrorMessage violated(Throwable failure) {
        return Causes.of(failure)
                .filter(cause -> cause instanceof PSQLException told && UNIQUE_VIOLATION.equals(told.getSQLState()))
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamedIn(String violation, StoredEvent row) {
        return violation.contains("(" + row.aggregateIdentifier() + ", " + row.sequenceNumber() + ")");
    }
}
