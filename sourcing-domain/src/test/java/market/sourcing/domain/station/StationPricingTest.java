package market.sourcing.domain.station;

import static market.sourcing.domain.shared.RefusalCode.AMOUNT_TOO_LARGE;
import static market.sourcing.domain.shared.RefusalCode.AMOUNT_TOO_SMALL;
import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.NO_RATE;
import static market.sourcing.domain.shared.RefusalCode.RATE_TOO_OLD;
import static market.sourcing.domain.shared.RefusalCode.STATION_CLOSED;
import static market.sourcing.domain.vocabulary.Rates.rate;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import market.sourcing.domain.rate.PostedRate;
import market.sourcing.domain.rate.event.RateUsed;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.shared.UnitPrice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StationPricingTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long MOST = 1_000_000_000_000_000L;

    private static StationPricing in(String currency, int fee) {
        return new StationPricing(StationId.ofCode("vn"), true, Currencies.of(currency), new BasisPoints(fee));
    }

    private static StationPrice price(
            String currency, int fee, String each, int quantity, @Nullable PostedRate newest) {
        return in(currency, fee).price(UnitPrice.of(each, "CNY"), new Quantity(quantity), newest, NOW);
    }

    @Test
    void dong_and_won_have_no_decimals_dollars_two_and_dinars_three() {
        // 12.3456 yuan for three pieces are 37.0368 yuan.
        assertThat(price("VND", 300, "12.3456", 3, rate("CNY-VND", "3650.25")))
                .isEqualTo(priced("VND", 135_194, 4_056, "CNY-VND", "3650.25"));
        assertThat(price("KRW", 300, "12.3456", 3, rate("CNY-KRW", "203.71")).goods())
                .isEqualTo(Money.of(7_545, "KRW"));
        assertThat(price("USD", 300, "12.3456", 3, rate("CNY-USD", "0.1412")).goods())
                .isEqualTo(Money.of(523, "USD"));
        assertThat(price("KWD", 300, "12.3456", 3, rate("CNY-KWD", "0.0433")).goods())
                .isEqualTo(Money.of(1_604, "KWD"));
    }

    private static StationPrice priced(String currency, long goods, long fee, String pair, String rate) {
        return new StationPrice(
                Money.of(goods, currency),
                Money.of(fee, currency),
                Money.of(goods + fee, currency),
                new RateUsed(pair.substring(0, 3), pair.substring(4), rate, NOW, 1, "rates-1"));
    }

    @Test
    void a_half_goes_up_and_all_pieces_are_rounded_once() {
        assertThat(price("VND", 0, "0.5000", 1, rate("CNY-VND", "1")).goods().minor())
                .isOne();
        assertThat(price("VND", 0, "1.4999", 1, rate("CNY-VND", "1")).goods().minor())
                .isOne();
        assertThat(price("VND", 0, "0.5000", 1_001, rate("CNY-VND", "1"))
                        .goods()
                        .minor())
                .isEqualTo(501);
        // A fee of 12.5 % of 4 dong is half a dong.
        assertThat(price("VND", 1_250, "4", 1, rate("CNY-VND", "1")).fee().minor())
                .isOne();
    }

    @Test
    void the_fee_is_of_what_the_goods_cost_exactly_and_not_of_what_they_were_rounded_to() {
        // 0.6 yuan at 1 to 1 are rounded to 1 dong; half of 0.6 is nothing, half of 1 would be 1.
        assertThat(price("VND", 5_000, "0.6", 1, rate("CNY-VND", "1"))).isEqualTo(priced("VND", 1, 0, "CNY-VND", "1"));
    }

    @Test
    void goods_in_the_stations_own_currency_need_no_rate() {
        var price = price("CNY", 100, "6.1000", 20, null);
        assertThat(price)
                .isEqualTo(
                        new StationPrice(Money.of(12_200, "CNY"), Money.of(122, "CNY"), Money.of(12_322, "CNY"), null));
        assertThat(price("CNY", 100, "6.1000", 20, rate("CNY-VND", "3650"))).isEqualTo(price);
    }

    @Test
    void nothing_is_priced_without_a_rate_of_the_very_pair_that_holds() {
        assertThat(refusalOf(() -> price("VND", 0, "1", 1, null)).facts()).containsEntry("pair", "CNY-VND");
        isRefused(NO_RATE, () -> price("VND", 0, "1", 1, null));
        isRefused(CURRENCIES_DIFFER, () -> price("VND", 0, "1", 1, rate("VND-CNY", "0.00027")));
        isRefused(CURRENCIES_DIFFER, () -> price("VND", 0, "1", 1, rate("CNY-KRW", "203")));
        var each = UnitPrice.of("1", "CNY");
        var one = new Quantity(1);
        var rate = rate("CNY-VND", "3650");
        assertThat(in("VND", 0).price(each, one, rate, inDays(3)).total()).isEqualTo(Money.of(3_650, "VND"));
        isRefused(
                RATE_TOO_OLD,
                () -> in("VND", 0).price(each, one, rate, inDays(3).plusMillis(1)));
    }

    @Test
    void a_closed_station_prices_nothing() {
        var closed = new StationPricing(StationId.ofCode("vn"), false, Currencies.of("VND"), new BasisPoints(0));
        isRefused(
                STATION_CLOSED,
                () -> closed.price(UnitPrice.of("1", "CNY"), new Quantity(1), rate("CNY-VND", "3650"), NOW));
    }

    @Test
    void what_costs_less_than_a_coin_or_more_than_an_order_may_is_not_priced() {
        isRefused(AMOUNT_TOO_SMALL, () -> price("USD", 0, "0.0001", 1, rate("CNY-USD", "0.14")));
        isRefused(AMOUNT_TOO_LARGE, () -> price("VND", 0, "10000000", Quantity.MOST, rate("CNY-VND", "3650")));
        isRefused(AMOUNT_TOO_LARGE, () -> price("VND", 0, "10000000", Quantity.MOST, rate("CNY-VND", "999999999.999")));
        assertThat(price("VND", 0, "10000000", 100, rate("CNY-VND", "1000000")).total())
                .isEqualTo(Money.of(MOST, "VND"));
        isRefused(AMOUNT_TOO_LARGE, () -> price("VND", 1, "10000000", 100, rate("CNY-VND", "1000000")));
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("VND", "KRW", "USD", "EUR", "KWD", "CLP", "JPY");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000001"), new BigDecimal("100000"))
                .ofScale(8)
                .map(BigDecimal::toPlainString);
    }

    /** Empty where it comes to too little or too much. */
    private static @Nullable StationPrice priceOrNull(
            String currency, int fee, long tenThousandths, int quantity, String value) {
        try {
            return in(currency, fee)
                    .price(
                            new UnitPrice(BigDecimal.valueOf(tenThousandths, 4), Currencies.of("CNY")),
                            new Quantity(quantity),
                            rate("CNY-" + currency, value),
                            NOW);
        } catch (Refused refused) {
            assertThat(refused.code()).isIn(AMOUNT_TOO_SMALL, AMOUNT_TOO_LARGE);
            return null;
        }
    }

    private static BigDecimal exactMinor(String currency, long tenThousandths, int quantity, String value) {
        return BigDecimal.valueOf(tenThousandths, 4)
                .multiply(BigDecimal.valueOf(quantity))
                .multiply(new BigDecimal(value))
                .movePointRight(Currencies.of(currency).getDefaultFractionDigits());
    }

    @Property
    void goods_and_fee_are_off_by_at_most_half_a_minor_unit_each_and_sum_to_the_total(
            @ForAll("currencies") String currency,
            @ForAll @IntRange(max = BasisPoints.WHOLE) int fee,
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long tenThousandths,
            @ForAll @IntRange(min = 1, max = Quantity.MOST) int quantity,
            @ForAll("values") String value) {
        var exact = exactMinor(currency, tenThousandths, quantity, value);
        var price = priceOrNull(currency, fee, tenThousandths, quantity, value);
        var share = exact.multiply(BigDecimal.valueOf(fee, 4));
        if (price == null) {
            assertThat(exact.compareTo(HALF) < 0 || exact.add(share).compareTo(BigDecimal.valueOf(MOST)) >= 0)
                    .isTrue();
            return;
        }
        isRounded(price.goods(), exact);
        isRounded(price.fee(), share);
        assertThat(price.total()).isEqualTo(price.goods().plus(price.fee()));
        assertThat(price.goods().minor()).isPositive();
        assertThat(price.total().minor()).isLessThanOrEqualTo(MOST);
    }

    private static void isRounded(Money amount, BigDecimal exact) {
        var error = BigDecimal.valueOf(amount.minor()).subtract(exact);
        assertThat(error).isGreaterThan(HALF.negate()).isLessThanOrEqualTo(HALF);
        assertThat(amount.minor())
                .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    @Property
    void more_pieces_a_dearer_price_or_a_higher_fee_never_cost_less(
            @ForAll("currencies") String currency,
            @ForAll @IntRange(max = BasisPoints.WHOLE - 1) int fee,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long tenThousandths,
            @ForAll @IntRange(min = 1, max = 100_000) int quantity,
            @ForAll("values") String value) {
        var price = priceOrNull(currency, fee, tenThousandths, quantity, value);
        if (price == null) {
            return;
        }
        for (var dearer : List.of(
                orTooMuch(priceOrNull(currency, fee, tenThousandths, quantity + 1, value), currency),
                orTooMuch(priceOrNull(currency, fee, tenThousandths + 1, quantity, value), currency),
                orTooMuch(priceOrNull(currency, fee + 1, tenThousandths, quantity, value), currency))) {
            assertThat(dearer.minor()).isGreaterThanOrEqualTo(price.total().minor());
        }
    }

    private static Money orTooMuch(@Nullable StationPrice price, String currency) {
        return price == null ? Money.of(MOST, currency) : price.total();
    }

    @Property
    void parts_cost_what_the_whole_costs_to_half_a_minor_unit_each(
            @ForAll("currencies") String currency,
            @ForAll @LongRange(min = 1, max = 1_000_000L) long tenThousandths,
            @ForAll @IntRange(min = 1, max = 1_000) int one,
            @ForAll @IntRange(min = 1, max = 1_000) int other,
            @ForAll("values") String value) {
        var first = priceOrNull(currency, 0, tenThousandths, one, value);
        var second = priceOrNull(currency, 0, tenThousandths, other, value);
        var whole = priceOrNull(currency, 0, tenThousandths, one + other, value);
        if (first == null || second == null || whole == null) {
            return;
        }
        assertThat(first.goods().plus(second.goods()).minor() - whole.goods().minor())
                .isBetween(-1L, 1L);
    }
}
