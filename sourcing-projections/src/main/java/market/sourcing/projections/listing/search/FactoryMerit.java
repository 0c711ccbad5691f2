package market.sourcing.projections.listing.search;

/**
 * What is said of a listing's factory, as far as it moves the listing.
 *
 * @param fastDispatch whether it has the badge
 * @param returnsFine whether nothing is said against it by what comes back to it
 */
public record FactoryMerit(boolean fastDispatch, boolean returnsFine) {

    FactoryMerit badged(boolean held) {
        return new FactoryMerit(held, returnsFine);
    }

    FactoryMerit judged(boolean fine) {
        return new FactoryMerit(fastDispatch, fine);
    }

    /** How many orders of magnitude of sales it is worth: from -1 to 1. */
    int magnitudes() {
        return (fastDispatch ? 1 : 0) - (returnsFine ? 0 : 1);
    }
}
