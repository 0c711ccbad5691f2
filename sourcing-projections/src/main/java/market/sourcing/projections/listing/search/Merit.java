package market.sourcing.projections.listing.search;

/**
 * What puts one listing before another that fits as well: sales by order of magnitude, then the more concise titles. Seven
 * pieces sold tell no more than five do, and a listing whose merit changes seldom keeps its place while people page.
 *
 * <p>The badge for fast dispatch counts as much as ten times the sales: enough to pass what sells alike, too little for a listing
 * that hardly sells to pass one that sells very well. Too many returns or disputes cost as much; what sells nothing has nothing to
 * lose by them.
 */
final class Merit {
    private static final int CONCISE = 10_000;

    private Merit() {}

    /**
     * @param sold pieces
     * @param termsPerTitle how many terms a title has on average
     * @param standing what is said of the factory
     */
    static long of(long sold, double termsPerTitle, FactoryMerit standing) {
        return of(sold, Math.max(0, CONCISE - 1 - Math.round(termsPerTitle * 10)), standing);
    }

    /** Of the same titles when more or less is sold, or something else is said of the factory: to count their terms takes long. */
    static long withTitlesOf(long merit, long sold, FactoryMerit standing) {
        return of(sold, merit % CONCISE, standing);
    }

    private static long of(long sold, long concise, FactoryMerit standing) {
        long magnitude = sold < 1 ? 0 : Long.toString(sold).length();
        return Math.max(0, magnitude + standing.magnitudes()) * CONCISE + concise;
    }
}
