package market.sourcing.api.rate;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.projections.rate.newest.NewestRate;
import org.jspecify.annotations.Nullable;

/**
 * What one currency is worth in another.
 *
 * @param pair such as CNY-VND
 * @param number of the posting, counting those of the pair from 1
 * @param base ISO 4217 of what is converted
 * @param quote ISO 4217 of what it comes to
 * @param rate what 1 of the base comes to, a plain decimal, exactly as posted
 * @param of the instant at which it held, by its source
 * @param source who published it
 * @param postedBy the operator's account; null where the caller may not know
 * @param ageSeconds since the instant that it is of
 * @param holds whether prices are made with it now
 * @param holdsUntil the last instant at which prices are made with it, unless a newer one is posted
 */
record RateShown(
        String pair,
        long version,
        long number,
        String base,
        String quote,
        String rate,
        Instant of,
        String source,
        Instant postedAt,
        @Nullable String postedBy,
        long ageSeconds,
        boolean holds,
        Instant holdsUntil) {

    static RateShown of(NewestRate rate, boolean all, Instant now) {
        var posted = rate.posted();
        return new RateShown(
                rate.pair(),
                rate.version(),
                rate.number(),
                rate.base(),
                rate.quote(),
                rate.rate(),
                rate.of(),
                rate.source(),
                rate.postedAt(),
                all ? rate.operatorId() : null,
                Duration.between(rate.of(), now).toSeconds(),
                posted.holds(now),
                posted.holdsUntil(now));
    }
}
