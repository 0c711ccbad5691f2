package market.sourcing.domain.pool;

import static market.sourcing.domain.pool.Criterion.CATEGORY;
import static market.sourcing.domain.pool.Criterion.LABEL;
import static market.sourcing.domain.pool.Criterion.PRICE;
import static market.sourcing.domain.pool.Criterion.PROMISE;
import static market.sourcing.domain.pool.Criterion.SHIP_FROM;
import static market.sourcing.domain.pool.Criterion.STANDING;
import static market.sourcing.domain.pool.GoodStanding.FAST_DISPATCH;
import static market.sourcing.domain.pool.GoodStanding.FINE_RETURNS;
import static market.sourcing.domain.vocabulary.Pools.ALL;
import static market.sourcing.domain.vocabulary.Pools.labelled;
import static market.sourcing.domain.vocabulary.Pools.ofCategory;
import static market.sourcing.domain.vocabulary.Pools.priced;
import static market.sourcing.domain.vocabulary.Pools.promised;
import static market.sourcing.domain.vocabulary.Pools.sentFrom;
import static market.sourcing.domain.vocabulary.Pools.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import market.sourcing.domain.listing.Availability;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Refusals;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class PoolRuleTest {
    /** A new bag at 6.10 within 48 hours, from Jinhua in Zhejiang; nothing is said for its factory. */
    private static final Terms BAG = Terms.ofABag();

    private static List<Criterion> unfulfilled(PoolRule rule, Terms terms, GoodStanding... standing) {
        return new Criteria(rule.plain())
                .unfulfilledBy(new Candidate(
                        Availability.ON_SALE, true, Goods.of(terms.plain()), new LinkedHashSet<>(List.of(standing))));
    }

    @Test
    void a_rule_that_asks_nothing_is_fulfilled_by_all() {
        assertThat(unfulfilled(ALL, BAG)).isEmpty();
    }

    @Test
    void one_of_the_categories_and_all_of_the_labels() {
        assertThat(unfulfilled(ofCategory("bags", "hats"), BAG)).isEmpty();
        assertThat(unfulfilled(ofCategory("hats"), BAG)).containsExactly(CATEGORY);
        assertThat(unfulfilled(labelled("new"), BAG)).isEmpty();
        assertThat(unfulfilled(labelled("new", "hot"), BAG)).containsExactly(LABEL);
    }

    @Test
    void both_ends_of_a_range_of_prices_are_in_it() {
        assertThat(unfulfilled(priced("6.10", "6.10", "CNY"), BAG)).isEmpty();
        assertThat(unfulfilled(priced("6.1001", null, "CNY"), BAG)).containsExactly(PRICE);
        assertThat(unfulfilled(priced(null, "6.0999", "CNY"), BAG)).containsExactly(PRICE);
        assertThat(unfulfilled(priced("0.01", null, "USD"), BAG)).containsExactly(PRICE);
    }

    @Test
    void the_price_is_that_of_the_smallest_order_of_the_first_sku() {
        var fromHundred = Terms.ofABag().minimum(99).multiple(50);
        assertThat(unfulfilled(priced("6.00", "6.00", "CNY"), fromHundred)).isEmpty();
        var ownPrice = Terms.ofABag().sku("red", Terms.ladder(2, "7.00")).sku("blue");
        assertThat(unfulfilled(priced("7.00", "7.00", "CNY"), ownPrice)).isEmpty();
        var goods = Goods.of(fromHundred.plain());
        assertThat(goods.after(Listings.repriced(Terms.ladder(2, "5.00", 100, "4.00")))
                        .price())
                .isEqualTo("4.0000");
    }

    @Test
    void a_promise_is_kept_by_one_that_is_sooner() {
        assertThat(unfulfilled(promised(DispatchPromise.H48), BAG)).isEmpty();
        assertThat(unfulfilled(promised(DispatchPromise.H72), BAG)).isEmpty();
        assertThat(unfulfilled(promised(DispatchPromise.H24), BAG)).containsExactly(PROMISE);
    }

    @Test
    void all_that_is_asked_is_said_of_the_factory() {
        assertThat(unfulfilled(standing(FAST_DISPATCH, FINE_RETURNS), BAG, FINE_RETURNS, FAST_DISPATCH))
                .isEmpty();
        assertThat(unfulfilled(standing(FAST_DISPATCH, FINE_RETURNS), BAG, FINE_RETURNS))
                .containsExactly(STANDING);
    }

    @Test
    void places_are_found_by_province_city_or_both_whatever_their_case() {
        assertThat(unfulfilled(sentFrom("浙江"), BAG)).isEmpty();
        assertThat(unfulfilled(sentFrom("金华市"), BAG)).isEmpty();
        assertThat(unfulfilled(sentFrom("浙江 金华市"), BAG)).isEmpty();
        assertThat(unfulfilled(sentFrom(" YIWU "), Terms.ofABag().shippedFrom("Zhejiang, Yiwu")))
                .isEmpty();
        assertThat(unfulfilled(sentFrom("广东"), BAG)).containsExactly(SHIP_FROM);
        assertThat(unfulfilled(sentFrom("广东"), Terms.ofABag().shippedFrom(null)))
                .containsExactly(SHIP_FROM);
    }

    @Test
    void all_that_is_not_fulfilled_is_told_in_one_order() {
        var rule = new PoolRule(
                ofCategory("hats").categories(),
                labelled("hot").labels(),
                priced(null, "1", "CNY").price(),
                DispatchPromise.H24,
                standing(FAST_DISPATCH).standing(),
                sentFrom("x").shipFrom());
        assertThat(unfulfilled(rule, BAG)).containsExactly(Criterion.values());
    }

    @Test
    void a_rule_is_bounded() {
        Set<Category> many = IntStream.range(0, 51)
                .mapToObj(n -> new Category("c-" + n))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Refusals.isInvalid("categories", () -> new PoolRule(many, Set.of(), null, null, Set.of(), Set.of()));
        Refusals.isInvalid("price", () -> priced("2", "1", "CNY"));
        Refusals.isInvalid("price", () -> new PriceRange(null, null));
        Refusals.isInvalid("shipFrom", () -> new PoolRule(Set.of(), Set.of(), null, null, Set.of(), Set.of(" ")));
        Refusals.isRefused(
                RefusalCode.CURRENCIES_DIFFER,
                () -> new PriceRange(UnitPrice.of("1", "CNY"), UnitPrice.of("2", "USD")));
    }
}
