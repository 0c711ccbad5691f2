package market.sourcing.domain.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import market.sourcing.domain.consolidation.event.SharedFreight;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FreightSharesTest {
    private static final int HEAVIEST = 200_000_000;

    /** Parcels by their ids, with many that weigh the same. */
    @Provide
    Arbitrary<SortedMap<String, Integer>> loads() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, HEAVIEST))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(FreightSharesTest::load);
    }

    private static SortedMap<String, Integer> load(List<Integer> grams) {
        var load = new TreeMap<String, Integer>();
        for (var each : grams) {
            load.put("parcel-%02d-x".formatted(load.size() + 1), each);
        }
        return load;
    }

    private static List<SharedFreight> shares(long bill, SortedMap<String, Integer> load) {
        return FreightShares.of(bill, load, Map.of());
    }

    private static BigInteger sum(List<SharedFreight> shares) {
        return shares.stream()
                .map(share -> BigInteger.valueOf(share.shareMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Property
    void shares_sum_up_to_the_bill(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long bill,
            @ForAll("loads") SortedMap<String, Integer> load) {
        assertThat(sum(shares(bill, load))).isEqualTo(bill);
    }

    @Property
    void a_share_can_be_recomputed_from_what_is_told_and_is_less_than_a_unit_from_what_is_exact(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long bill,
            @ForAll("loads") SortedMap<String, Integer> load) {
        var all = BigInteger.valueOf(
                load.values().stream().mapToLong(Integer::longValue).sum());
        for (var share : shares(bill, load)) {
            assertThat(share.chargeableGrams()).isEqualTo(load.get(share.parcelId()));
            assertThat(BigInteger.valueOf(share.floorMinor()).multiply(all).add(BigInteger.valueOf(share.remainder())))
                    .isEqualTo(BigInteger.valueOf(bill).multiply(BigInteger.valueOf(share.chargeableGrams())));
            assertThat(BigInteger.valueOf(share.remainder())).isBetween(BigInteger.ZERO, all.subtract(BigInteger.ONE));
            assertThat(share.givenMinor()).isBetween(0, 1);
            assertThat(share.shareMinor()).isEqualTo(share.floorMinor() + share.givenMinor());
        }
    }

    @Property
    void what_is_left_goes_to_the_largest_remainders_and_of_equal_ones_to_the_first(
            @ForAll @LongRange(min = 0, max = 1_000_000) long bill, @ForAll("loads") SortedMap<String, Integer> load) {
        var shares = shares(bill, load);
        for (var given : shares) {
            for (var other : shares) {
                if (given.givenMinor() == 1 && other.givenMinor() == 0) {
                    assertThat(given.remainder()).isGreaterThanOrEqualTo(other.remainder());
                    if (given.remainder() == other.remainder()) {
                        assertThat(given.parcelId()).isLessThan(other.parcelId());
                    }
                }
            }
        }
    }

    @Property
    void whoever_weighs_more_bears_no_less(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long bill,
            @ForAll("loads") SortedMap<String, Integer> load) {
        var shares = shares(bill, load);
        for (var one : shares) {
            for (var other : shares) {
                if (one.chargeableGrams() > other.chargeableGrams()) {
                    assertThat(one.shareMinor()).isGreaterThanOrEqualTo(other.shareMinor());
                }
                if (one.chargeableGrams() == other.chargeableGrams()) {
                    assertThat(Math.abs(one.shareMinor() - other.shareMinor())).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Property
    void in_which_order_parcels_were_packed_changes_nothing(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long bill,
            @ForAll("loads") SortedMap<String, Integer> load,
            @ForAll long seed) {
        var entries = new ArrayList<>(load.entrySet());
        Collections.shuffle(entries, new Random(seed));
        var shuffled = new TreeMap<String, Integer>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        assertThat(shares(bill, shuffled)).isEqualTo(shares(bill, load));
    }

    @Property
    void differences_sum_up_to_what_the_bill_changed_by(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long first,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long second,
            @ForAll("loads") SortedMap<String, Integer> load) {
        var before = new TreeMap<String, Long>();
        shares(first, load).forEach(share -> before.put(share.parcelId(), share.shareMinor()));
        var after = FreightShares.of(second, load, before);
        assertThat(after.stream().mapToLong(SharedFreight::differenceMinor).sum())
                .isEqualTo(second - first);
        assertThat(after)
                .allSatisfy(share -> assertThat(share.differenceMinor())
                        .isEqualTo(share.shareMinor() - before.getOrDefault(share.parcelId(), 0L)));
    }

    @Property
    void one_parcel_bears_all(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long bill,
            @ForAll @LongRange(min = 1, max = HEAVIEST) long grams) {
        assertThat(shares(bill, load(List.of((int) grams))))
                .extracting(SharedFreight::shareMinor)
                .containsExactly(bill);
    }

    @Test
    void of_a_bill_of_nothing_nobody_bears_anything_and_one_unit_goes_to_the_heaviest_or_the_first() {
        var load = load(List.of(5, 9, 9));
        assertThat(shares(0, load)).extracting(SharedFreight::shareMinor).containsExactly(0L, 0L, 0L);
        assertThat(shares(1, load)).extracting(SharedFreight::shareMinor).containsExactly(0L, 1L, 0L);
    }

    @Property
    void volume_weight_is_the_volume_by_the_divisor_rounded_up_to_the_gram(
            @ForAll @LongRange(min = 1, max = 10_000) long length,
            @ForAll @LongRange(min = 1, max = 10_000) long width,
            @ForAll @LongRange(min = 1, max = 10_000) long height) {
        var measures = new Measures(7, (int) length, (int) width, (int) height);
        for (var service : FreightService.values()) {
            var kilograms = BigDecimal.valueOf(length * width * height, 3)
                    .divide(BigDecimal.valueOf(service.cubicCentimetresAKilogram()), MathContext.DECIMAL128);
            var grams = measures.volumeGrams(service);
            assertThat(BigDecimal.valueOf(grams, 3)).isGreaterThanOrEqualTo(kilograms);
            assertThat(BigDecimal.valueOf(grams - 1L, 3)).isLessThan(kilograms);
            assertThat(measures.chargeableGrams(service)).isEqualTo(Math.max(7, grams));
        }
    }
}
