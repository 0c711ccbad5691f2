package market.sourcing.infra.imports.run;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a store that can't be reached for now from a row that can't be taken. */
public final class Outage {
    private static final int DEEPEST = 20;

    private Outage() {}

    public static boolean causes(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof NonTransientDataAccessResourceException
                    || at instanceof TransientDataAccessException
                    || at instanceof CannotCreateTransactionException
                    || at instanceof TransactionSystemException
                    || at instanceof java.sql.SQLNonTransientConnectionException
                    || at instanceof java.sql.SQLTransientException
                    || at instanceof java.io.IOException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
