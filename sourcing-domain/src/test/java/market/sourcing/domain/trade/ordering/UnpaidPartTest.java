package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.ValidQuantities;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against the same rule in plain words: each SKU within its share, or the whole listing within its minimum. */
class UnpaidPartTest {

    @Property
    void of_every_sku_the_share_or_of_the_listing_the_minimum(@ForAll("parts") UnpaidPart part) {
        assertThat(part.over().isEmpty()).isEqualTo(lets(part));
    }

    @Property
    void the_nearest_is_the_greatest_lower_one_that_is_valid_and_let(@ForAll("parts") UnpaidPart part) {
        part.over()
                .ifPresent(sku -> assertThat(part.nearest(sku))
                        .isEqualTo(IntStream.range(1, sku.ordered())
                                .map(less -> sku.ordered() - less)
                                .filter(units ->
                                        part.valid().contains(new Quantity(part.ordered() - sku.ordered() + units)))
                                .filter(units -> lets(with(part, sku, units)))
                                .boxed()
                                .findFirst()));
    }

    @Property
    void so_much_of_a_sku_is_let_and_no_more(@ForAll("parts") UnpaidPart part) {
        part.over().ifPresent(sku -> {
            int most = (int) (part.most(sku) - sku.held());
            var alone = new UnpaidPart(part.listing(), part.valid(), part.held(), part.ordered(), List.of(sku));
            assertThat(most).isLessThan(sku.ordered());
            if (most > 0) {
                assertThat(lets(with(alone, sku, most))).isTrue();
                assertThat(lets(with(alone, sku, most + 1))).isFalse();
            }
        });
    }

    private static boolean lets(UnpaidPart part) {
        boolean withinShares = part.skus().stream().allMatch(sku -> sku.held() + sku.ordered() <= sku.share());
        boolean withinMinimum =
                part.held() + part.ordered() <= part.valid().least().units();
        return withinShares || withinMinimum;
    }

    private static UnpaidPart with(UnpaidPart part, UnpaidPart.Sku changed, int units) {
        var skus = new ArrayList<UnpaidPart.Sku>();
        part.skus()
                .forEach(sku -> skus.add(
                        sku.equals(changed) ? new UnpaidPart.Sku(sku.code(), units, sku.held(), sku.share()) : sku));
        return new UnpaidPart(
                part.listing(), part.valid(), part.held(), part.ordered() - changed.ordered() + units, skus);
    }

    /** Of one to three SKUs that are bounded, and perhaps some that are not. */
    @Provide
    Arbitrary<UnpaidPart> parts() {
        var valid = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 4))
                .as((least, multiple) -> new ValidQuantities(new Quantity(least), new Quantity(multiple)));
        var sku = Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 12))
                .as((ordered, held, share) -> new UnpaidPart.Sku("", ordered, held, share));
        return Combinators.combine(
                        valid,
                        sku.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as(UnpaidPartTest::part);
    }

    private static UnpaidPart part(ValidQuantities valid, List<UnpaidPart.Sku> some, int heldBesides, int unbounded) {
        var skus = IntStream.range(0, some.size())
                .mapToObj(n -> new UnpaidPart.Sku(
                        "sku-" + n,
                        some.get(n).ordered(),
                        some.get(n).held(),
                        some.get(n).share()))
                .toList();
        return new UnpaidPart(
                LISTING,
                valid,
                heldBesides + skus.stream().mapToLong(UnpaidPart.Sku::held).sum(),
                unbounded + skus.stream().mapToInt(UnpaidPart.Sku::ordered).sum(),
                skus);
    }
}
