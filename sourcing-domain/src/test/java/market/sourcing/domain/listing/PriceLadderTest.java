package market.sourcing.domain.listing;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.LADDER_HAS_A_GAP;
import static market.sourcing.domain.shared.RefusalCode.LADDER_MUST_FALL;
import static market.sourcing.domain.shared.RefusalCode.LADDER_OVERLAPS;
import static market.sourcing.domain.shared.RefusalCode.QUANTITY_BELOW_MINIMUM;
import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceLadderTest {

    @Provide
    Arbitrary<PriceLadder> ladders() {
        return Arbitraries.integers().between(1, 10).flatMap(size -> {
            var froms = Arbitraries.integers()
                    .between(1, 20_000)
                    .set()
                    .ofSize(size)
                    .map(set -> set.stream().sorted().toList());
            var prices = Arbitraries.integers()
                    .between(1, 1_000_000)
                    .set()
                    .ofSize(size)
                    .map(set -> set.stream().sorted().toList().reversed());
            return Combinators.combine(froms, prices).as(PriceLadderTest::ladderOf);
        });
    }

    private static PriceLadder ladderOf(List<Integer> froms, List<Integer> tenThousandths) {
        var tiers = new ArrayList<PriceLadder.Tier>();
        for (var i = 0; i < froms.size(); i++) {
            var price = new UnitPrice(BigDecimal.valueOf(tenThousandths.get(i), 4), Currencies.of("CNY"));
            tiers.add(new PriceLadder.Tier(new Quantity(froms.get(i)), null, price));
        }
        return new PriceLadder(tiers);
    }

    @Property
    void the_price_never_rises_with_the_quantity(
            @ForAll("ladders") PriceLadder ladder,
            @ForAll @IntRange(max = 30_000) int more,
            @ForAll @IntRange(max = 30_000) int evenMore) {
        var start = ladder.start().units();
        var price = ladder.at(new Quantity(start + more)).price();
        var priceOfMore = ladder.at(new Quantity(start + more + evenMore)).price();

        assertThat(price.isBelow(priceOfMore)).isFalse();
    }

    @Property
    void exactly_the_tier_below_at_and_above_each_step(@ForAll("ladders") PriceLadder ladder) {
        var tiers = ladder.tiers();
        for (var i = 0; i < tiers.size(); i++) {
            var from = tiers.get(i).from().units();
            assertThat(ladder.at(new Quantity(from))).isEqualTo(tiers.get(i));
            if (i > 0) {
                assertThat(ladder.at(new Quantity(from - 1))).isEqualTo(tiers.get(i - 1));
            }
            if (i + 1 == tiers.size() || from + 1 < tiers.get(i + 1).from().units()) {
                assertThat(ladder.at(new Quantity(from + 1))).isEqualTo(tiers.get(i));
            }
        }
    }

    @Test
    void below_its_start_it_has_no_price() {
        var refused = refusalOf(() -> ladder(3, "1").at(new Quantity(2)));
        assertThat(refused.code()).isEqualTo(QUANTITY_BELOW_MINIMUM);
        assertThat(refused.facts()).containsEntry("nearestValid", List.of(3));
    }

    @Test
    void prices_fall_strictly() {
        isRefused(LADDER_MUST_FALL, () -> ladder(1, "1", 10, "1.0000"));
        isRefused(LADDER_MUST_FALL, () -> ladder(1, "1", 10, "1.0001"));
        assertThat(refusalOf(() -> ladder(1, "3", 10, "2", 20, "2")).facts()).containsEntry("tier", 3);
    }

    @Test
    void steps_rise_strictly() {
        isRefused(LADDER_OVERLAPS, () -> ladder(10, "2", 10, "1"));
        isRefused(LADDER_OVERLAPS, () -> ladder(10, "2", 9, "1"));
    }

    @Test
    void a_stated_end_is_the_quantity_before_the_next_step() {
        assertThat(new PriceLadder(List.of(tier(1, 9, "2"), tier(10, null, "1"))).start())
                .isEqualTo(new Quantity(1));
        isRefused(LADDER_OVERLAPS, () -> new PriceLadder(List.of(tier(1, 10, "2"), tier(10, null, "1"))));
        isRefused(LADDER_HAS_A_GAP, () -> new PriceLadder(List.of(tier(1, 8, "2"), tier(10, null, "1"))));
        isRefused(LADDER_OVERLAPS, () -> new PriceLadder(List.of(tier(5, 4, "2"), tier(10, null, "1"))));
    }

    @Test
    void the_last_tier_has_no_end() {
        isRefused(LADDER_HAS_A_GAP, () -> new PriceLadder(List.of(tier(1, 9, "2"), tier(10, 99, "1"))));
    }

    @Test
    void it_has_one_to_ten_tiers_in_one_currency() {
        isInvalid("ladder", () -> new PriceLadder(List.of()));
        isInvalid(
                "ladder",
                () -> ladderOf(
                        IntStream.rangeClosed(1, 11).boxed().toList(),
                        IntStream.rangeClosed(1, 11).boxed().toList().reversed()));
        isRefused(
                CURRENCIES_DIFFER,
                () -> new PriceLadder(List.of(
                        tier(1, null, "2"), new PriceLadder.Tier(new Quantity(10), null, UnitPrice.of("1", "USD")))));
    }

    private static PriceLadder.Tier tier(int from, @Nullable Integer to, String price) {
        return new PriceLadder.Tier(
                new Quantity(from), to == null ? null : new Quantity(to), UnitPrice.of(price, "CNY"));
    }
}
