package market.sourcing.domain.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Offers and baskets of one factory as they come: small numbers, so that thresholds are met and missed alike. */
public final class Arbitrarily {
    private Arbitrarily() {}

    /** One to three listings, one line each, in any quantity. */
    public static Arbitrary<Basket> baskets() {
        var units = Arbitraries.integers().between(1, 40);
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(size -> Combinators.combine(
                                offers().list().ofSize(size), units.list().ofSize(size))
                        .as(Arbitrarily::basket));
    }

    private static Basket basket(List<Named> offers, List<Integer> units) {
        var lines = new Basket.Line[offers.size()];
        for (var i = 0; i < lines.length; i++) {
            lines[i] = offers.get(i).named(new ListingId("listing-" + i)).line(i + 1, units.get(i));
        }
        return OnOffer.basket(lines);
    }

    /** An offer whose listing is not chosen yet. */
    @FunctionalInterface
    private interface Named {
        OnOffer named(ListingId listing);
    }

    private static Arbitrary<Named> offers() {
        var minimum = Arbitraries.integers().between(1, 20);
        var multiple = Arbitraries.integers().between(1, 6);
        return Combinators.combine(
                        minimum,
                        multiple,
                        ladders(),
                        mixed().injectNull(0.4),
                        Arbitraries.of("9.9000", "20")
                                .map(price -> UnitPrice.of(price, "CNY"))
                                .injectNull(0.5),
                        Arbitraries.of(ProductionKind.class),
                        Arbitraries.integers().between(1, 900).injectNull(0.3),
                        Arbitraries.longs()
                                .between(0, 300_00)
                                .map(Arbitrarily::yuan)
                                .injectNull(0.6))
                .as((from, step, ladder, batch, dropship, kind, grams, free) -> listing -> OnOffer.of(listing, "sku")
                        .from(from, step)
                        .at(ladder)
                        .mixed(batch)
                        .dropshipAt(dropship)
                        .made(kind)
                        .weighing(grams)
                        .freeFreightFrom(free));
    }

    private static Arbitrary<PriceLadder> ladders() {
        var dearest = Arbitraries.integers().between(30_000, 99_999);
        var middle = Arbitraries.integers().between(20_000, 29_999);
        var cheapest = Arbitraries.integers().between(1, 19_999);
        return Combinators.combine(dearest, middle, cheapest)
                .as((first, second, third) ->
                        new PriceLadder(List.of(tier(1, first), tier(8, second), tier(25, third))));
    }

    private static PriceLadder.Tier tier(int from, int tenThousandths) {
        var price = new UnitPrice(BigDecimal.valueOf(tenThousandths, 4), Currencies.of("CNY"));
        return new PriceLadder.Tier(new Quantity(from), null, price);
    }

    private static Arbitrary<MixedBatch> mixed() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50).injectNull(0.3),
                        Arbitraries.longs().between(1, 200_00))
                .as(Arbitrarily::batch);
    }

    private static MixedBatch batch(@Nullable Integer quantity, long amount) {
        return quantity == null
                ? new MixedBatch(null, yuan(amount))
                : new MixedBatch(new Quantity(quantity), amount % 2 == 0 ? null : yuan(amount));
    }

    private static Money yuan(long minor) {
        return Money.of(minor, "CNY");
    }
}
