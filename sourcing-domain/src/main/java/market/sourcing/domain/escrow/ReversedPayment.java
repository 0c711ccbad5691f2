package market.sourcing.domain.escrow;

/**
 * A payment that its provider took back.
 *
 * @param reasonCode the provider's word for why
 */
public record ReversedPayment(String paymentId, String reasonCode) {}
