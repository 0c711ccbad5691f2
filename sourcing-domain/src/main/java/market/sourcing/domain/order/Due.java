package market.sourcing.domain.order;

import market.sourcing.domain.shared.Money;

/** What is to be paid next. */
public record Due(Stage stage, Money amount) {}
