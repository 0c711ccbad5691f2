package market.sourcing.domain.rate;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.RATE_TOO_OLD;
import static market.sourcing.domain.shared.RefusalCode.UNKNOWN_CURRENCY;
import static market.sourcing.domain.vocabulary.Rates.rate;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import market.sourcing.domain.rate.event.RateUsed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PostedRateTest {
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @Test
    void it_holds_for_three_days_from_the_instant_it_is_of_to_the_last_of_them() {
        var rate = rate("CNY-VND", "3650.25");
        var last = NOW.plus(THREE_DAYS);
        assertThat(rate.holds(NOW)).isTrue();
        assertThat(rate.holds(last)).isTrue();
        assertThat(rate.holds(last.plusNanos(1))).isFalse();
        assertThat(rate.used(last)).isEqualTo(new RateUsed("CNY", "VND", "3650.25", NOW, 1, "rates-1"));
        var refused = refusalOf(() -> rate.used(last.plusNanos(1)));
        assertThat(refused.code()).isEqualTo(RATE_TOO_OLD);
        assertThat(refused.facts())
                .containsEntry("pair", "CNY-VND")
                .containsEntry("of", NOW.toString())
                .containsEntry("heldUntil", last.toString());
    }

    @Property
    void what_was_posted_is_kept_to_the_last_digit(
            @ForAll @BigRange(min = "0.000000000001", max = "999999999.999999999999") @Scale(12) BigDecimal value) {
        var text = value.toPlainString();
        assertThat(RateValue.of(text).value()).isEqualByComparingTo(value);
        assertThat(RateValue.of(RateValue.of(text).text())).isEqualTo(RateValue.of(text));
    }

    @Test
    void a_rate_is_a_plain_decimal_above_zero_of_so_many_digits() {
        for (var absurd : List.of(
                "0",
                "0.000",
                "-1",
                "+1",
                "1e3",
                "1E-3",
                "",
                ".5",
                "5.",
                "1,5",
                "NaN",
                "Infinity",
                "1000000000",
                "0.0000000000001",
                "٣",
                " 1",
                "1\n",
                "9".repeat(100_000))) {
            var refused = refusalOf(() -> RateValue.of(absurd));
            assertThat(refused.code()).as(absurd).isEqualTo(INVALID_VALUE);
            assertThat(refused.facts()).containsEntry("field", "rate");
        }
        isRefused(INVALID_VALUE, () -> new RateValue(new BigDecimal("1E+1000000000")));
        isRefused(INVALID_VALUE, () -> new RateValue(new BigDecimal("1E-1000000000")));
        assertThat(RateValue.of("999999999.999999999999").text()).isEqualTo("999999999.999999999999");
        assertThat(RateValue.of("0.000000000001").text()).isEqualTo("0.000000000001");
        assertThat(RateValue.of("100").text()).isEqualTo("100");
    }

    @Test
    void a_pair_is_two_currencies_in_one_direction() {
        assertThat(CurrencyPair.named("CNY-VND").name()).isEqualTo("CNY-VND");
        assertThat(CurrencyPair.named("CNY-VND")).isNotEqualTo(CurrencyPair.named("VND-CNY"));
        assertThat(refusalOf(() -> CurrencyPair.named("CNY-CNY")).facts()).containsEntry("field", "quote");
        isRefused(INVALID_VALUE, () -> CurrencyPair.named("CNYVND"));
        isRefused(INVALID_VALUE, () -> CurrencyPair.named(""));
        isRefused(INVALID_VALUE, () -> CurrencyPair.named("CNY-VND-"));
        isRefused(UNKNOWN_CURRENCY, () -> CurrencyPair.named("cny-vnd"));
        isRefused(UNKNOWN_CURRENCY, () -> CurrencyPair.named("CNY-XAU"));
    }
}
