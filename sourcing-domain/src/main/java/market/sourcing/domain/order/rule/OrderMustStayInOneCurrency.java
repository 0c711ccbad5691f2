package market.sourcing.domain.order.rule;

import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.Currencies;

/** All lines of an order are priced in one currency. */
public final class OrderMustStayInOneCurrency implements BasketRule {

    @Override
    public void check(Basket basket) {
        var currency = basket.lines().getFirst().currency();
        basket.lines().forEach(line -> Currencies.requireSame(currency, line.currency()));
    }
}
