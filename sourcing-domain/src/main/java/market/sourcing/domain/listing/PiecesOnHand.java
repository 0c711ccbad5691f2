package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;

/** Pieces on hand: 0 to 10,000,000. */
public record PiecesOnHand(int number) {
    public PiecesOnHand {
        if (number < 0 || number > Quantity.MOST) {
            throw Refused.invalid("units", "A count is 0 to 10,000,000 pieces.");
        }
    }
}
