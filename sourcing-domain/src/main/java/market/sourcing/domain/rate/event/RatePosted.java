package market.sourcing.domain.rate.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An operator said what one currency is worth in another. What was posted before holds no longer; a wrong rate is put right by posting
 * another.
 *
 * @param number of the posting, counting those of the pair from 1
 * @param base ISO 4217 of what is converted
 * @param quote ISO 4217 of what it comes to
 * @param rate what 1 of the base comes to, a plain decimal, exactly as posted
 * @param of the instant at which it held, by its source; never before that of an earlier posting
 * @param source who published it, and where
 */
@StoredAs("sourcing.rate.RatePosted")
public record RatePosted(
        String rateId,
        long number,
        String base,
        String quote,
        String rate,
        Instant of,
        String source,
        String operatorId,
        Instant postedAt)
        implements RateEvent {}
