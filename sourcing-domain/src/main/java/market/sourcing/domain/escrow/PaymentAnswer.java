package market.sourcing.domain.escrow;

import org.jspecify.annotations.Nullable;

/**
 * The answer to everything about a payment; once it is collected, the same for good.
 *
 * @param orderVersion the version that it gave the order, or null when it has not paid it
 */
public record PaymentAnswer(
        PaymentStanding standing, @Nullable Long orderVersion) {}
