package market.sourcing.domain.order.rule;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.LINE_REPEATED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_SPANS_FACTORIES;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_BELOW_MINIMUM;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_NOT_A_MULTIPLE;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.ValidQuantities;
import org.junit.jupiter.api.Test;

class BasketRulesTest {
    private static final BasketRule MINIMUM = new QuantityMustReachMinimum();
    private static final BasketRule MULTIPLE = new QuantityMustBeAMultiple();

    @Test
    void a_quantity_must_reach_the_minimum() {
        holds(MINIMUM, line(LISTING, "red", 50));
        isRefused(QUANTITY_BELOW_MINIMUM, () -> MINIMUM.check(basket(line(LISTING, "red", 49))));
    }

    @Test
    void skus_of_a_listing_reach_the_minimum_together_listings_do_not() {
        holds(MINIMUM, line(LISTING, "red", 25), line(LISTING, "blue", 25));
        isRefused(
                QUANTITY_BELOW_MINIMUM,
                () -> MINIMUM.check(basket(line(LISTING, "red", 25), line(SECOND, "blue", 25))));
    }

    @Test
    void a_quantity_must_be_a_multiple() {
        holds(MULTIPLE, line(LISTING, "red", 72));
        holds(MULTIPLE, line(LISTING, "red", 71), line(LISTING, "blue", 1));
        var refused = refusalOf(() -> MULTIPLE.check(basket(line(LISTING, "red", 71), line(LISTING, "blue", 2))));
        assertThat(refused.code()).isEqualTo(QUANTITY_NOT_A_MULTIPLE);
        assertThat(refused.facts()).containsEntry("quantity", 73).containsEntry("nearestValid", List.of(72, 96));
    }

    @Test
    void a_sku_must_not_repeat() {
        var rule = new SkuMustNotRepeat();
        holds(rule, line(LISTING, "red", 1), line(LISTING, "blue", 1), line(SECOND, "red", 1));
        isRefused(LINE_REPEATED, () -> rule.check(basket(line(LISTING, "red", 1), line(LISTING, "red", 2))));
    }

    @Test
    void an_order_must_stay_with_one_factory() {
        var rule = new OrderMustStayWithOneFactory();
        holds(rule, line(LISTING, "red", 1), line(SECOND, "red", 1));
        isRefused(
                ORDER_SPANS_FACTORIES,
                () -> rule.check(basket(line(LISTING, "red", 1), line(SECOND, OTHER_FACTORY, "red", 1, "CNY"))));
    }

    @Test
    void an_order_must_stay_in_one_currency() {
        var rule = new OrderMustStayInOneCurrency();
        holds(rule, line(LISTING, "red", 1), line(SECOND, "red", 1));
        isRefused(
                CURRENCIES_DIFFER,
                () -> rule.check(basket(line(LISTING, "red", 1), line(SECOND, FACTORY, "red", 1, "USD"))));
    }

    private static void holds(BasketRule rule, Basket.Line... lines) {
        assertThatCode(() -> rule.check(basket(lines))).doesNotThrowAnyException();
    }

    private static Basket basket(Basket.Line... lines) {
        return new Basket(Arrays.asList(lines));
    }

    private static Basket.Line line(ListingId listing, String sku, int units) {
        return line(listing, FACTORY, sku, units, "CNY");
    }

    /** Sold from 50 in cartons of 24. */
    private static Basket.Line line(ListingId listing, FactoryId factory, String sku, int units, String currency) {
        return new Basket.Line(
                1,
                listing,
                factory,
                sku,
                new Quantity(units),
                new ValidQuantities(new Quantity(50), new Quantity(24)),
                Currencies.of(currency));
    }
}
