package market.sourcing.domain.order.event;

/**
 * Some pieces of one SKU that were bought, or given back, before the marketplace kept the books.
 *
 * @param unitPrice as agreed then, 4 decimals
 * @param amountMinor unit price times quantity, rounded half-up once; of what was given back, its part of that
 */
public record PastLine(String listingId, String sku, String title, int quantity, String unitPrice, long amountMinor) {

    /** The same pieces for another amount. */
    public PastLine at(long otherMinor) {
        return new PastLine(listingId, sku, title, quantity, unitPrice, otherMinor);
    }
}
