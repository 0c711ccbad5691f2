package market.sourcing.domain.rulebook;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * What is unusual enough for a person to look at a case. It decides nothing.
 *
 * @param version such as abuse-1
 * @param alikeBits pictures whose perceptual hashes differ in at most so many of 64 bits look the same; at most 7
 * @param afterRelease a claim within this time after an unconfirmed order's funds were released comes right after it
 * @param leastOrders a buyer's share says something from so many paid orders of the category on
 * @param leastReturned and so many of them claimed
 * @param leastOfOthers and so many paid orders of other buyers in the category
 * @param timesOthers a share of so many times the other buyers' is far above it
 */
public record AbuseRules(
        String version,
        Instant effectiveFrom,
        String source,
        int alikeBits,
        Duration afterRelease,
        long leastOrders,
        long leastReturned,
        long leastOfOthers,
        long timesOthers)
        implements Versioned {
    /** What can still be looked up without reading every picture. */
    private static final int MOST_ALIKE_BITS = 7;

    public AbuseRules {
        if (alikeBits < 0 || alikeBits > MOST_ALIKE_BITS) {
            throw new IllegalArgumentException("Not 0 to 7 bits: " + alikeBits);
        }
    }

    public boolean isRightAfter(Instant releasedAt, Instant claimedAt) {
        return !claimedAt.isBefore(releasedAt) && claimedAt.isBefore(releasedAt.plus(afterRelease));
    }

    /** Whether a buyer's part of a category is far above that of everybody else in it. */
    public boolean isFarAbove(Share buyer, Share others) {
        return buyer.orders() >= leastOrders
                && buyer.returned() >= leastReturned
                && others.orders() >= leastOfOthers
                && product(buyer.returned(), others.orders())
                                .compareTo(product(timesOthers, others.returned(), buyer.orders()))
                        >= 0;
    }

    private static BigInteger product(long... factors) {
        return LongStream.of(factors).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * Orders of one category.
     *
     * @param orders that were paid
     * @param returned of them, that something was claimed of
     */
    public record Share(long orders, long returned) {

        public Share minus(Share part) {
            return new Share(orders - part.orders, returned - part.returned);
        }
    }
}
