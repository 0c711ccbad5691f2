package market.sourcing.projections.listing.search;

/**
 * What puts one listing before another that fits as well: sales by order of magnitude, then the more concise titles. Seven
 * pieces sold tell no more than five do, and a listing whose merit changes seldom keeps its place while people page.
 */
final class Merit {
    private static final int CONCISE = 10_000;

    private Merit() {}

    /**
     * @param sold pieces
     * @param termsPerTitle how many terms a title has on average
     */
    static long of(long sold, double termsPerTitle) {
        long magnitude = sold < 1 ? 0 : Long.toString(sold).length();
        return magnitude * CONCISE + Math.max(0, CONCISE - 1 - Math.round(termsPerTitle * 10));
    }
}
