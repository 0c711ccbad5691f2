package market.sourcing.projections.listing.search;

/**
 * A term to look up.
 *
 * @param weight how much it tells: ln(1 + listings / listings that have it), in millionths
 * @param count how many listings had it when the first page was asked for
 */
public record PlannedTerm(String term, long weight, long count) {
    private static final double MILLION = 1_000_000;

    static PlannedTerm of(String term, long count, long listings) {
        double weight = Math.log(1 + (double) Math.max(listings, count) / count);
        return new PlannedTerm(term, Math.round(weight * MILLION), count);
    }
}
