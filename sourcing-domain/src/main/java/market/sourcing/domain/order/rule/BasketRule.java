package market.sourcing.domain.order.rule;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.Refused;

/** Something that must hold of a basket as a whole before it is priced. */
@FunctionalInterface
public interface BasketRule {

    /** What must hold of the goods of one factory, in the order in which it is asked. */
    List<BasketRule> OF_ONE_FACTORY = List.of(
            new SkusMustStayInBounds(),
            new LineMustNotRepeat(),
            new OrderMustStayInOneCurrency(),
            new QuantityMustReachMinimum(),
            new QuantityMustBeAMultiple());

    /** The rules of an order that is placed without a quote; the first that says no answers. */
    List<BasketRule> OF_AN_ORDER = Stream.concat(Stream.of(new OrderMustStayWithOneFactory()), OF_ONE_FACTORY.stream())
            .toList();

    /** What must hold whatever prices and quantities were agreed. */
    List<BasketRule> OF_AN_AGREEMENT =
            List.of(new SkusMustStayInBounds(), new LineMustNotRepeat(), new OrderMustStayInOneCurrency());

    /** What stands against the basket; empty when the rule holds. */
    List<Refused> objections(Basket basket);

    /** The first thing that stands against an order of this basket. */
    static void check(Basket basket) {
        check(OF_AN_ORDER, basket);
    }

    /** The first thing that stands against a basket whose prices and quantities were agreed. */
    static void checkAgreed(Basket basket) {
        check(OF_AN_AGREEMENT, basket);
    }

    private static void check(List<BasketRule> rules, Basket basket) {
        rules.stream()
                .flatMap(rule -> rule.objections(basket).stream())
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /** All that stands against ordering these goods of one factory, the most telling first. */
    static List<Refused> shortfalls(Basket ofOneFactory) {
        return OF_ONE_FACTORY.stream()
                .flatMap(rule -> rule.objections(ofOneFactory).stream())
                .toList();
    }
}
