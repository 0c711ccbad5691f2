package market.sourcing.domain.escrow.event;

/** A part of a payment that the provider is to send back. */
public record PayBack(String refundId, String paymentId, String provider, long amountMinor) {}
