package market.sourcing.infra.outage;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import market.sourcing.infra.files.FolderUnusable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * PostgreSQL or MongoDB is down, starting, stopping, hung, out of connections, a standby, locked by somebody for too long, or the way
 * to it is cut. The same thing may well be done when it is asked for again; nothing is wrong with what was asked.
 */
public final class Outage {
    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            NonTransientDataAccessResourceException.class,
            TransientDataAccessException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            SQLTransientException.class,
            FolderUnusable.class,
            MongoTimeoutException.class,
            MongoNodeIsRecoveringException.class,
            MongoNotPrimaryException.class,
            MongoConnectionPoolClearedException.class,
            MongoServerUnavailableException.class,
            MongoSocketException.class);

    /**
     * What such an SQL state begins with: connection (08), resources (53), stopped by an operator or not up yet (57P), and that of a
     * standby, which takes no writes.
     */
    private static final Set<String> STATES = Set.of("08", "53", "57P", "25006");

    private Outage() {}

    /** Whether a failure comes of that. */
    public static boolean causes(Throwable failure) {
        return LockedTooLong.is(failure) || Causes.of(failure).anyMatch(Outage::isSign);
    }

    private static boolean isSign(Throwable failure) {
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(failure))
                || failure instanceof SQLException told
                        && STATES.stream().anyMatch(String.valueOf(told.getSQLState())::startsWith);
    }
}
