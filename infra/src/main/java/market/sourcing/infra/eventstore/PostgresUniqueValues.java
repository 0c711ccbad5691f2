package market.sourcing.infra.eventstore;

import java.util.Optional;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reserves with the append of the unit of work: who loses a value to another between the answer and the append loses a race,
 * and its command is tried again. Inside a transaction of the caller, and outside a unit of work, it reserves at once, and
 * somebody else's open reservation is waited for.
 */
public final class PostgresUniqueValues implements UniqueValues {
    private static final String RESERVE =
            "insert into unique_value (scope, value, holder) values (?, ?, ?) on conflict (scope, value) do nothing";
    private static final String HOLDER = "select holder from unique_value where scope = ? and value = ?";
    private static final String RELEASE = "delete from unique_value where scope = ? and value = ? and holder = ?";

    private final JdbcTemplate jdbc;
    private final UniqueHolders holders;
    private final LogWrites writes;

    public PostgresUniqueValues(JdbcTemplate jdbc, LogWrites writes) {
        this.jdbc = jdbc;
        this.holders = new UniqueHolders(jdbc);
        this.writes = writes;
    }

    @Override
    public boolean reserve(Uniqueness scope, String value, String holder) {
        return writes.areDeferred()
                ? reserveAtTheEnd(writes.reservations(), scope, value, holder)
                : reserveNow(scope, value, holder);
    }

    private boolean reserveAtTheEnd(UnitReservations unit, Uniqueness scope, String value, String holder) {
        var own = unit.taker(scope, value);
        if (own != null) {
            return own.equals(holder);
        }
        var other = unit.releases(scope, value) ? Optional.<String>empty() : holders.holder(scope, value);
        if (other.isEmpty()) {
            unit.take(scope, value, holder);
        }
        return other.isEmpty() || other.get().equals(holder);
    }

    private boolean reserveNow(Uniqueness scope, String value, String holder) {
        while (jdbc.update(RESERVE, scope.name(), value, holder) == 0) {
            var now = jdbc.query(HOLDER, (row, n) -> row.getString(1), scope.name(), value);
            // Empty when it was given back between the two statements: then it is free to take.
            if (!now.isEmpty()) {
                return now.contains(holder);
            }
        }
        return true;
    }

    @Override
    public Optional<String> holder(Uniqueness scope, String value) {
        return holders.holder(scope, value);
    }

    @Override
    public void release(Uniqueness scope, String value, String holder) {
        if (writes.areDeferred()) {
            writes.reservations().release(scope, value, holder);
        } else {
            jdbc.update(RELEASE, scope.name(), value, holder);
        }
    }
}
