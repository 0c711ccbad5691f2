package market.sourcing.domain.escrow;

import market.sourcing.domain.shared.Money;

/** What a provider is still to send back. */
public record OwedRefund(String refundId, String paymentId, String provider, Money amount) {}
