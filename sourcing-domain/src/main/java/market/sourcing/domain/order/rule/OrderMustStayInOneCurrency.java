package market.sourcing.domain.order.rule;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** All lines of an order are priced in one currency. */
public final class OrderMustStayInOneCurrency implements BasketRule {

    @Override
    public List<Refused> objections(Basket basket) {
        var currencies = basket.lines().stream()
                .map(line -> line.offer().currency().getCurrencyCode())
                .distinct()
                .toList();
        return currencies.size() == 1
                ? List.of()
                : List.of(new Refused(
                        RefusalCode.CURRENCIES_DIFFER,
                        "All amounts here are in one currency.",
                        Map.of("currencies", currencies)));
    }
}
