package market.sourcing.api.rate;

import java.time.Instant;
import market.sourcing.projections.rate.history.Posting;
import org.jspecify.annotations.Nullable;

/**
 * One posting of a rate of exchange.
 *
 * @param number counting those of the pair from 1
 * @param rate what 1 of the base comes to, a plain decimal, exactly as posted
 * @param of the instant at which it held, by its source
 * @param source who published it
 * @param postedBy the operator's account; null where the caller may not know
 * @param position of the event in the log
 */
record PostingShown(
        long number,
        String rate,
        Instant of,
        String source,
        Instant postedAt,
        @Nullable String postedBy,
        long position) {

    static PostingShown of(Posting posting, boolean all) {
        return new PostingShown(
                posting.number(),
                posting.rate(),
                posting.of(),
                posting.source(),
                posting.postedAt(),
                all ? posting.operatorId() : null,
                posting.logPosition());
    }
}
