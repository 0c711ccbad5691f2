package market.sourcing.domain.escrow;

/** The answer to everything about a payment: where it stands, and the order's version. */
public record PaymentAnswer(PaymentStanding standing, long orderVersion) {}
