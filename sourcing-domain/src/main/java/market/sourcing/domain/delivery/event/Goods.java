package market.sourcing.domain.delivery.event;

/**
 * One line of an order as far as its dispatch goes.
 *
 * @param line its number in the order, from 1
 * @param amountMinor what was paid for it, without freight
 */
public record Goods(int line, String listingId, String sku, int quantity, long amountMinor) {}
