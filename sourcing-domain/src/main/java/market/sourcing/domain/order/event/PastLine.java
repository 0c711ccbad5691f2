package market.sourcing.domain.order.event;

/**
 * Some pieces of one SKU that were bought, or given back, before the marketplace kept the books.
 *
 * @param unitPrice as agreed then, 4 decimals
 * @param amountMinor unit price times quantity, rounded half-up once
 */
public record PastLine(String listingId, String sku, String title, int quantity, String unitPrice, long amountMinor) {}
