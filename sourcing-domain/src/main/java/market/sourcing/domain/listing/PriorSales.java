package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;

/**
 * Sales an offer had elsewhere, as its source states them.
 *
 * @param units 0 to 1,000,000,000,000 pieces
 * @param days the window the figure is about, 1 to 3,660
 * @param source where the figure comes from, 1 to 120 characters
 */
record PriorSales(long units, int days, String source) {
    private static final long MOST_UNITS = 1_000_000_000_000L;
    private static final int MOST_DAYS = 3_660;

    PriorSales {
        if (units < 0 || units > MOST_UNITS) {
            throw Refused.invalid("units", "Prior sales are 0 to 1,000,000,000,000 pieces.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.invalid("days", "The window of prior sales is 1 to 3,660 days.");
        }
        source = Texts.kept("source", source, 120);
    }
}
