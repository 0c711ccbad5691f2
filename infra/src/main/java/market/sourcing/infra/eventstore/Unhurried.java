package market.sourcing.infra.eventstore;

import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on whole tables that nobody waits for at a counter: an import's, or an operator's. The short bounds of requests don't hold. */
public final class Unhurried {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Unhurried() {}

    /** In the transaction that is open, or in one of its own. */
    public static void run(JdbcTemplate jdbc, Runnable work) {
        var transactions =
                new TransactionTemplate(new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
        transactions.executeWithoutResult(status -> {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                // The pool sets it back when the connection is returned, PostgreSQL the rest at the transaction's end.
                connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
                try (var statement = connection.createStatement()) {
                    // The transaction's time runs already, and PostgreSQL lets it begin anew only where it was switched
                    // off.
                    return statement.execute("set local statement_timeout = " + LONGEST.toMillis()
                            + "; set local transaction_timeout = 0; set local transaction_timeout = "
                            + LONGEST.toMillis());
                }
            });
            work.run();
        });
    }
}
