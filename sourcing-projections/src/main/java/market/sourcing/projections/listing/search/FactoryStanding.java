package market.sourcing.projections.listing.search;

/**
 * What is said of a listing's factory, as far as it moves the listing.
 *
 * @param fastDispatch whether it has the badge
 * @param returnsFine whether nothing is said against it by what comes back to it
 */
public record FactoryStanding(boolean fastDispatch, boolean returnsFine) {

    FactoryStanding badged(boolean held) {
        return new FactoryStanding(held, returnsFine);
    }

    FactoryStanding judged(boolean fine) {
        return new FactoryStanding(fastDispatch, fine);
    }

    /** How many orders of magnitude of sales it is worth: from -1 to 1. */
    int magnitudes() {
        return (fastDispatch ? 1 : 0) - (returnsFine ? 0 : 1);
    }
}
