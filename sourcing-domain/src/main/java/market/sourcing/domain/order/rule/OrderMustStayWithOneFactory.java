package market.sourcing.domain.order.rule;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** One order, one factory: a quote over several becomes one order each. */
public final class OrderMustStayWithOneFactory implements BasketRule {

    @Override
    public List<Refused> objections(Basket basket) {
        var factories = basket.lines().stream()
                .map(line -> line.offer().factory().value())
                .distinct()
                .toList();
        return factories.size() == 1
                ? List.of()
                : List.of(new Refused(
                        RefusalCode.ORDER_SPANS_FACTORIES,
                        "An order is with one factory; ask for a quote over several.",
                        Map.of("factories", factories)));
    }
}
