package market.sourcing.domain.order.rule;

import java.util.List;
import market.sourcing.domain.order.Basket;

/** Something that must hold of a basket as a whole before it is priced. */
@FunctionalInterface
public interface BasketRule {

    /** The rules of an ordinary order, in the order in which they are asked; the first that says no answers. */
    List<BasketRule> ORDINARY = List.of(
            new SkuMustNotRepeat(),
            new OrderMustStayWithOneFactory(),
            new OrderMustStayInOneCurrency(),
            new QuantityMustReachMinimum(),
            new QuantityMustBeAMultiple());

    /**
     * Says nothing when it holds.
     *
     * @throws market.sourcing.domain.shared.Refused with the rule's own code and facts
     */
    void check(Basket basket);
}
