package market.sourcing.domain.order.pricing;

import static java.util.Objects.requireNonNull;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.factory.FreightTemplate;
import market.sourcing.domain.factory.FreightZone;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.rule.BasketRule;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.Arbitrarily;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PricingTest {
    private static final FreightTemplate TEMPLATE = new FreightTemplate(
            Currencies.of("CNY"),
            200,
            List.of(new FreightZone(
                    Set.of("*"), 500, Money.of(10_00, "CNY"), 300, Money.of(1_23, "CNY"), Money.of(90_00, "CNY"))));
    private static final Pricing PRICING = new Pricing(
            Optional.of(TEMPLATE), Optional.empty(), new Destination("CN"), Rulebook.TRADE.at(NOW), "returns-1");

    @Provide
    Arbitrary<Basket> baskets() {
        return Arbitrarily.baskets();
    }

    @Property
    void amounts_are_rounded_half_up_once_a_line_and_add_up(@ForAll("baskets") Basket basket) {
        var terms = priced(basket);
        for (var line : terms.lines()) {
            var exact = new BigDecimal(line.unitPrice()).multiply(BigDecimal.valueOf(line.quantity()));
            assertThat(line.amountMinor())
                    .isEqualTo(exact.movePointRight(2)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
        assertThat(terms.goodsMinor())
                .isEqualTo(terms.lines().stream()
                        .mapToLong(OrderTerms.Line::amountMinor)
                        .sum());
        assertThat(terms.totalMinor()).isEqualTo(terms.goodsMinor() + terms.freightMinor());
        assertThat(terms.freightMinor()).isNotNegative();
        if (terms.depositMinor() != null) {
            assertThat(terms.depositMinor()).isPositive().isLessThanOrEqualTo(terms.totalMinor());
        }
    }

    @Property
    void one_more_carton_can_be_ordered_and_saves_what_it_says(@ForAll("baskets") Basket basket) {
        var now = priced(basket).totalMinor();
        for (var more : OneMoreCarton.of(basket, PRICING)) {
            var grown = with(basket, more.listing(), more.quantity());
            assertThat(BasketRule.shortfalls(grown)).isEmpty();
            assertThat(PRICING.terms(grown).totalMinor()).isEqualTo(more.total().minor());
            assertThat(more.saves().minor()).isPositive();
            assertThat(more.total().minor()).isPositive();
            var line = lineOf(basket, more.listing());
            var price = line.offer().ladder().at(line.quantity()).price();
            var dearer = now + price.times(line.offer().quantities().multiple()).minor();
            assertThat(more.saves().minor()).isEqualTo(dearer - more.total().minor());
        }
    }

    @Property
    void the_quantities_that_a_refusal_proposes_would_do(@ForAll("baskets") Basket basket) {
        for (var refused : BasketRule.shortfalls(basket)) {
            var listing = new ListingId((String) requireNonNull(refused.facts().get("listingId")));
            for (var proposed : (List<?>) requireNonNull(refused.facts().get("nearestValid"))) {
                var changed = with(basket, listing, new Quantity((Integer) proposed));
                assertThat(BasketRule.shortfalls(changed))
                        .noneMatch(it -> listing.value().equals(it.facts().get("listingId")));
            }
        }
    }

    /** Of what can be ordered. Only what costs less than a coin by its ladders can't be, where it is sent free of charge. */
    private static OrderTerms priced(Basket basket) {
        Assume.that(BasketRule.shortfalls(basket).isEmpty());
        try {
            return PRICING.terms(basket);
        } catch (Refused tooSmall) {
            assertThat(tooSmall.code()).isEqualTo(RefusalCode.AMOUNT_TOO_SMALL);
            assertThat(basket.lines())
                    .allSatisfy(line -> assertThat(line.offer()
                                    .ladder()
                                    .at(line.quantity())
                                    .price()
                                    .times(line.quantity())
                                    .minor())
                            .isZero());
            Assume.that(false);
            throw tooSmall;
        }
    }

    private static Basket.Line lineOf(Basket basket, ListingId listing) {
        return basket.lines().stream()
                .filter(line -> line.listing().equals(listing))
                .findFirst()
                .orElseThrow();
    }

    private static Basket with(Basket basket, ListingId listing, Quantity quantity) {
        return new Basket(basket.lines().stream()
                .map(line -> line.listing().equals(listing)
                        ? new Basket.Line(line.number(), line.offer(), line.listingVersion(), quantity, null)
                        : line)
                .toList());
    }
}
