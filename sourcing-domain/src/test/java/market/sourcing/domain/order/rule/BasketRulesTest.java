package market.sourcing.domain.order.rule;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.LINE_REPEATED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_SPANS_FACTORIES;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_BELOW_MINIMUM;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_NOT_A_MULTIPLE;
import static market.sourcing.domain.vocabulary.Factories.OTHER_FACTORY;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Terms.ladderIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.OnOffer;
import org.junit.jupiter.api.Test;

class BasketRulesTest {
    private static final BasketRule MINIMUM = new QuantityMustReachMinimum();
    private static final BasketRule MULTIPLE = new QuantityMustBeAMultiple();

    @Test
    void a_quantity_must_reach_the_minimum() {
        holds(MINIMUM, line(LISTING, "red", 50));
        objects(MINIMUM, QUANTITY_BELOW_MINIMUM, line(LISTING, "red", 49));
    }

    @Test
    void skus_of_a_listing_reach_the_minimum_together_listings_do_not() {
        holds(MINIMUM, line(LISTING, "red", 25), line(LISTING, "blue", 25));
        var refused = objections(MINIMUM, line(LISTING, "red", 25), line(SECOND, "blue", 25));
        assertThat(refused)
                .extracting(it -> it.facts().get("listingId"))
                .containsExactly(LISTING.value(), SECOND.value());
    }

    @Test
    void a_quantity_must_be_a_multiple() {
        holds(MULTIPLE, line(LISTING, "red", 72));
        holds(MULTIPLE, line(LISTING, "red", 71), line(LISTING, "blue", 1));
        var refused = objections(MULTIPLE, line(LISTING, "red", 71), line(LISTING, "blue", 2))
                .getFirst();
        assertThat(refused.code()).isEqualTo(QUANTITY_NOT_A_MULTIPLE);
        assertThat(refused.facts()).containsEntry("quantity", 73).containsEntry("nearestValid", List.of(72, 96));
    }

    @Test
    void what_is_below_the_minimum_is_not_told_about_multiples_as_well() {
        holds(MULTIPLE, line(LISTING, "red", 23));
    }

    // It was any second line of a SKU before there were references.
    @Test
    void a_line_must_not_repeat_unless_a_reference_tells_it_apart() {
        var rule = new LineMustNotRepeat();
        var red = OnOffer.of(LISTING, "red");
        holds(rule, line(LISTING, "red", 1), line(LISTING, "blue", 1), line(SECOND, "red", 1));
        holds(rule, red.line(1, 1, "Linh"), red.line(2, 1, "Minh"), red.line(3, 1));
        objects(rule, LINE_REPEATED, red.line(1, 1, "Linh"), red.line(2, 2, "Linh"));
        assertThat(objections(rule, red.line(1, 1), red.line(2, 2), red.line(3, 3)))
                .extracting(it -> it.facts().get("lines"))
                .containsExactly(List.of(1, 2), List.of(1, 3));
    }

    @Test
    void an_order_must_stay_with_one_factory() {
        var rule = new OrderMustStayWithOneFactory();
        holds(rule, line(LISTING, "red", 1), line(SECOND, "red", 1));
        objects(
                rule,
                ORDER_SPANS_FACTORIES,
                line(LISTING, "red", 1),
                OnOffer.of(SECOND, "red").by(OTHER_FACTORY).line(2, 1));
    }

    @Test
    void an_order_must_stay_in_one_currency() {
        var rule = new OrderMustStayInOneCurrency();
        holds(rule, line(LISTING, "red", 1), line(SECOND, "red", 1));
        objects(
                rule,
                CURRENCIES_DIFFER,
                line(LISTING, "red", 1),
                OnOffer.of(SECOND, "red").at(ladderIn("USD", 1, "1")).line(2, 1));
    }

    @Test
    void the_first_rule_that_objects_answers_for_an_order_and_all_that_object_for_a_quote() {
        var red = OnOffer.of(LISTING, "red");
        var basket = OnOffer.basket(red.line(1, 1), red.line(2, 1));
        isRefused(LINE_REPEATED, () -> BasketRule.check(basket));
        assertThat(BasketRule.shortfalls(basket))
                .extracting(Refused::code)
                .containsExactly(LINE_REPEATED, QUANTITY_BELOW_MINIMUM);
    }

    private static void holds(BasketRule rule, Basket.Line... lines) {
        assertThat(objections(rule, lines)).isEmpty();
    }

    private static void objects(BasketRule rule, RefusalCode code, Basket.Line... lines) {
        assertThat(objections(rule, lines)).extracting(Refused::code).containsExactly(code);
    }

    private static List<Refused> objections(BasketRule rule, Basket.Line... lines) {
        return rule.objections(OnOffer.basket(lines));
    }

    private static Basket.Line line(ListingId listing, String sku, int units) {
        return OnOffer.of(listing, sku).line(1, units);
    }
}
