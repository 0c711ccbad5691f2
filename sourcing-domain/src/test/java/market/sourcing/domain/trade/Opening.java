package market.sourcing.domain.trade;

import java.util.List;

/**
 * What a history begins with: goods on offer, and orders for them.
 *
 * @param orders units of each
 * @param paid how many of them are paid in full at once
 * @param sent how many of these are given to a carrier
 * @param delivered how many of these have arrived
 */
public record Opening(Offered offered, List<Integer> orders, int paid, int sent, int delivered) {
    public Opening {
        orders = List.copyOf(orders);
    }
}
