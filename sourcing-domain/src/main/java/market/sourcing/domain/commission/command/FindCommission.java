package market.sourcing.domain.commission.command;

import market.sourcing.domain.shared.OrderId;

/** Asks for whom an order is. Answers an {@link java.util.Optional} of {@link market.sourcing.domain.commission.OnBehalf}; changes nothing. */
public record FindCommission(OrderId orderId) {}
