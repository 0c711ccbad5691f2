package market.sourcing.infra.eventstore;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What one unit of work writes: all of it or nothing.
 *
 * @param premises what must not have changed meanwhile
 */
record Append(List<StoredEvent> rows, List<Reservation> released, List<Reservation> taken, List<Premise> premises) {
    Append {
        rows = List.copyOf(rows);
        released = List.copyOf(released);
        taken = List.copyOf(taken);
        premises = List.copyOf(premises);
    }

    /** The events of the current unit of work, and what it has read for them; outside of one, the events alone. */
    static Append of(List<StoredEvent> rows) {
        var events = new Append(rows, List.of(), List.of(), List.of());
        return CurrentUnitOfWork.isStarted()
                ? new Append(rows, List.of(), List.of(), Premises.take(events.written()))
                : events;
    }

    boolean isEmpty() {
        return rows.isEmpty() && reservesNothing();
    }

    boolean reservesNothing() {
        return released.isEmpty() && taken.isEmpty();
    }

    /** The aggregates that get events. */
    Set<String> written() {
        return rows.stream().map(StoredEvent::aggregateIdentifier).collect(toSet());
    }

    /** Several as one, each one's rows in their order. */
    static Append together(List<Append> appends) {
        return new Append(
                all(appends, Append::rows),
                all(appends, Append::released),
                all(appends, Append::taken),
                all(appends, Append::premises));
    }

    /** Whether one writes what another rests on: which of them was first could not be told of one transaction. */
    static boolean touch(List<Append> appends) {
        var written =
                appends.stream().flatMap(append -> append.written().stream()).collect(toSet());
        return appends.stream()
                .flatMap(append -> append.premises().stream())
                .map(Premise::aggregate)
                .anyMatch(written::contains);
    }

    private static <T> List<T> all(List<Append> appends, Function<Append, List<T>> part) {
        return appends.stream().flatMap(append -> part.apply(append).stream()).toList();
    }
}
