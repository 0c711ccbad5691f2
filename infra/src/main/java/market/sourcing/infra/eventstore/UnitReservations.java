package market.sourcing.infra.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.Uniqueness;
import org.jspecify.annotations.Nullable;

/** The values that a unit of work takes and gives back when it ends; for its own thread. */
final class UnitReservations {
    private final Map<Key, Reservation> taken = new LinkedHashMap<>();
    private final Map<Key, Reservation> released = new LinkedHashMap<>();

    private record Key(Uniqueness scope, String value) {}

    /** Who has it by this unit's own doing; null when the unit has not touched it. */
    @Nullable
    String taker(Uniqueness scope, String value) {
        var reservation = taken.get(new Key(scope, value));
        return reservation == null ? null : reservation.holder();
    }

    boolean releases(Uniqueness scope, String value) {
        return released.containsKey(new Key(scope, value));
    }

    void take(Uniqueness scope, String value, String holder) {
        taken.put(new Key(scope, value), new Reservation(scope.name(), value, holder));
    }

    void release(Uniqueness scope, String value, String holder) {
        var key = new Key(scope, value);
        var own = taken.get(key);
        if (own == null) {
            released.put(key, new Reservation(scope.name(), value, holder));
        } else if (own.holder().equals(holder)) {
            taken.remove(key);
        }
    }

    /** Hands over what is left to write; there is nothing left then. */
    Append with(Append events) {
        var append = new Append(
                events.rows(), List.copyOf(released.values()), List.copyOf(taken.values()), events.premises());
        released.clear();
        taken.clear();
        return append;
    }
}
