package market.sourcing.infra.eventstore;

import java.util.List;

/** What one unit of work writes: all of it or nothing. */
record Append(List<StoredEvent> rows, List<Reservation> released, List<Reservation> taken) {
    Append {
        rows = List.copyOf(rows);
        released = List.copyOf(released);
        taken = List.copyOf(taken);
    }

    boolean isEmpty() {
        return rows.isEmpty() && released.isEmpty() && taken.isEmpty();
    }

    boolean reservesNothing() {
        return released.isEmpty() && taken.isEmpty();
    }

    /** Several as one, each one's rows in their order. */
    static Append together(List<Append> appends) {
        return new Append(
                appends.stream().flatMap(append -> append.rows().stream()).toList(),
                appends.stream().flatMap(append -> append.released().stream()).toList(),
                appends.stream().flatMap(append -> append.taken().stream()).toList());
    }
}
