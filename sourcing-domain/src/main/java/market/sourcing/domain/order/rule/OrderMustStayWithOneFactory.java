package market.sourcing.domain.order.rule;

import java.util.Map;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** One order, one factory: a basket over several becomes one order each. */
public final class OrderMustStayWithOneFactory implements BasketRule {

    @Override
    public void check(Basket basket) {
        var factories = basket.lines().stream()
                .map(line -> line.factory().value())
                .distinct()
                .toList();
        if (factories.size() > 1) {
            throw new Refused(
                    RefusalCode.ORDER_SPANS_FACTORIES,
                    "An order is with one factory; order from each on its own.",
                    Map.of("factories", factories));
        }
    }
}
