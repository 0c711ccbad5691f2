package market.sourcing.api.problem;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import market.sourcing.infra.eventstore.LockedTooLong;
import market.sourcing.infra.files.FolderUnusable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Looks into the causes of an exception. */
final class Failures {
    private static final int DEEPEST = 20;

    private Failures() {}

    static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }

    /** The answer that a failure carries, if it does. */
    static @Nullable Problem answer(Throwable failure) {
        var broken = cause(failure, BrokenBody.class);
        if (broken != null) {
            return broken.problem();
        }
        var ended = cause(failure, ProblemException.class);
        return ended == null ? null : ended.problem();
    }

    static boolean isStoreUnavailable(Throwable failure) {
        return cause(failure, DataAccessResourceFailureException.class) != null
                || cause(failure, TransientDataAccessException.class) != null
                || LockedTooLong.is(failure)
                || cause(failure, CannotGetJdbcConnectionException.class) != null
                || cause(failure, CannotCreateTransactionException.class) != null
                || cause(failure, FolderUnusable.class) != null
                || cause(failure, MongoTimeoutException.class) != null
                || cause(failure, MongoNodeIsRecoveringException.class) != null
                || cause(failure, MongoSocketException.class) != null;
    }
}
