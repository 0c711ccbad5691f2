package market.sourcing.domain.payment;

/** An id was used for another amount, order or payment before. A mistake of the marketplace, not an answer. */
public final class PaymentIdReused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public PaymentIdReused(String id) {
        super("The id " + id + " was used for something else");
    }
}
