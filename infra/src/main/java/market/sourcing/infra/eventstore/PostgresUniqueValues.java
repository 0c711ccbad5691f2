package market.sourcing.infra.eventstore;

import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reserves in the caller's transaction; somebody else's open reservation is waited for. */
public final class PostgresUniqueValues implements UniqueValues {
    private static final String RESERVE =
            "insert into unique_value (scope, value, holder) values (?, ?, ?) on conflict (scope, value) do nothing";
    private static final String HOLDER = "select holder from unique_value where scope = ? and value = ?";
    private static final String RELEASE = "delete from unique_value where scope = ? and value = ? and holder = ?";

    private final JdbcTemplate jdbc;

    public PostgresUniqueValues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean reserve(Uniqueness scope, String value, String holder) {
        while (jdbc.update(RESERVE, scope.name(), value, holder) == 0) {
            var holders = jdbc.queryForList(HOLDER, String.class, scope.name(), value);
            // Empty when it was given back between the two statements: then it is free to take.
            if (!holders.isEmpty()) {
                return holders.contains(holder);
            }
        }
        return true;
    }

    @Override
    public void release(Uniqueness scope, String value, String holder) {
        jdbc.update(RELEASE, scope.name(), value, holder);
    }
}
