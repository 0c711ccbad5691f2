package market.sourcing.infra.commands;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** PostgreSQL is down, starting, stopping, hung, out of connections, or the way to it is cut. */
final class LogUnreachable {
    private LogUnreachable() {}

    static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DataAccessResourceFailureException
                    || t instanceof QueryTimeoutException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof SQLTransientConnectionException
                    || (t instanceof SQLException sql && saysSo(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08 (connection), 53 (resources) and 57P (the operator stopped it or it is not up yet). */
    private static boolean saysSo(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
