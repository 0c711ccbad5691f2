package market.sourcing.api.pool.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import org.springframework.stereotype.Component;

/** Room for answers of any length: each keeps a thread and a page of the feed for as long as its reader takes. */
@Component
class BulkStreams {
    private static final int OF_AN_ACCOUNT = 2;
    private static final int AT_ONCE = 16;
    private static final long RETRY_AFTER_SECONDS = 10;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<AccountId, Integer> taken = new ConcurrentHashMap<>();

    /** Taken until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException {@link ApiCode#TOO_MANY_REQUESTS} */
    Place take(AccountId account) {
        if (!free.tryAcquire()) {
            throw tooMany(AT_ONCE);
        }
        if (taken.merge(account, 1, Integer::sum) > OF_AN_ACCOUNT) {
            give(account);
            throw tooMany(OF_AN_ACCOUNT);
        }
        return () -> give(account);
    }

    private void give(AccountId account) {
        taken.computeIfPresent(account, (_, places) -> places == 1 ? null : places - 1);
        free.release();
    }

    private static ProblemException tooMany(int most) {
        return new ProblemException(
                ApiCode.TOO_MANY_REQUESTS,
                "Let one of the streams that are open end first.",
                Map.of("most", most, "retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
