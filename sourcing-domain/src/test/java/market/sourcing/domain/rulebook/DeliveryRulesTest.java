package market.sourcing.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import market.sourcing.domain.shared.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {
    private static final DeliveryRules LATEST = Rulebook.DELIVERY.version("delivery-2");

    private static long paid(String currency, long late) {
        return LATEST.compensationFor(Money.of(late, currency)).minor();
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, 500, 10000",
        "USD, 70, 1400",
        "EUR, 70, 1400",
        "KRW, 1000, 20000",
        "JPY, 100, 2000",
        "VND, 18000, 360000",
        "KWD, 200, 4000"
    })
    void late_goods_are_paid_for_within_bounds_in_every_currency_that_is_much_traded_in(
            String currency, long least, long most) {
        assertThat(paid(currency, least)).isEqualTo(least);
        assertThat(paid(currency, least * 20)).isEqualTo(least);
        assertThat(paid(currency, least * 40)).isEqualTo(least * 2);
        assertThat(paid(currency, most * 20)).isEqualTo(most);
        assertThat(paid(currency, 1_000_000_000_000L)).isEqualTo(most);
    }

    @Test
    void one_late_piece_of_ten_is_paid_for_with_no_more_than_it_cost() {
        assertThat(paid("KRW", 9)).isEqualTo(9);
        assertThat(paid("CNY", 1_00)).isEqualTo(1_00);
    }

    @Test
    void another_currency_has_the_share_alone() {
        assertThat(paid("ISK", 1_000)).isEqualTo(50);
        assertThat(paid("ISK", 9)).isZero();
    }

    @Test
    void promises_from_before_keep_the_rules_they_were_made_under() {
        assertThat(Rulebook.DELIVERY.at(Instant.parse("2026-10-31T23:59:59Z")).version())
                .isEqualTo("delivery-1");
        assertThat(Rulebook.DELIVERY.at(Instant.parse("2026-11-01T00:00:00Z"))).isEqualTo(LATEST);
        var before = Rulebook.DELIVERY.version("delivery-1");
        assertThat(before.compensationFor(Money.of(1_00, "CNY")).minor()).isEqualTo(5_00);
    }

    @Property
    void more_late_goods_are_never_paid_for_with_less_nor_with_more_than_they_cost(
            @ForAll("currencies") Currency currency,
            @ForAll @LongRange(max = 1_000_000_000) long late,
            @ForAll @LongRange(max = 1_000_000) long more) {
        var code = currency.getCurrencyCode();
        assertThat(paid(code, late)).isBetween(0L, late);
        assertThat(paid(code, late + more)).isGreaterThanOrEqualTo(paid(code, late));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies()).filter(it -> it.getDefaultFractionDigits() >= 0);
    }
}
