package market.sourcing.infra.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.infra.eventstore.Combiner.Asked;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells who holds unique values; what several threads ask at one moment, in one statement. */
final class UniqueHolders {
    /** Planned once, as what {@link NewerEvents} asks. */
    private static final String HOLDERS = "select u.scope, u.value, u.holder"
            + " from unnest((select ?::text[]), (select ?::text[])) as asked(scope, value)"
            + " cross join lateral (select * from unique_value where scope = asked.scope and value = asked.value"
            + " limit 1) u";
    /** More than commands run side by side. */
    private static final int MOST_VALUES = 64;

    private final JdbcTemplate jdbc;
    private final Combiner<Value, Optional<String>> together = new Combiner<>(this::answer, value -> 1, MOST_VALUES);

    private record Value(String scope, String value) {}

    UniqueHolders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> holder(Uniqueness scope, String value) {
        return together.ask(new Value(scope.name(), value));
    }

    private void answer(List<Asked<Value, Optional<String>>> group) {
        var values = group.stream().map(Asked::question).toList();
        var holders = new HashMap<Value, String>();
        jdbc.query(
                HOLDERS,
                row -> {
                    holders.put(new Value(row.getString(1), row.getString(2)), row.getString(3));
                },
                column(values, Value::scope),
                column(values, Value::value));
        group.forEach(asked -> asked.answer(Optional.ofNullable(holders.get(asked.question()))));
    }

    private static String[] column(List<Value> values, Function<Value, String> part) {
        return values.stream().map(part).toArray(String[]::new);
    }
}
