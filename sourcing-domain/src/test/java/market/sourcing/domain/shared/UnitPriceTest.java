package market.sourcing.domain.shared;

import static java.time.Duration.ofSeconds;
import static market.sourcing.domain.shared.RefusalCode.UNKNOWN_CURRENCY;
import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource({"6.1,6.1000", "6,6.0000", "0.0001,0.0001", "10000000,10000000.0000", "6.100000,6.1000", "007,7.0000"})
    void is_stored_with_four_decimals(String written, String stored) {
        assertThat(UnitPrice.of(written, "CNY").text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.0000",
                "-1",
                "+1",
                "1e3",
                "1E1000000",
                "1E-1000000",
                "NaN",
                "Infinity",
                "0x1",
                "1,5",
                ".5",
                "5.",
                "1.00001",
                "10000000.0001",
                "10000001",
                "९",
                "六",
                "1 000",
                "1\n",
                "1.0000000000"
            })
    void is_a_plain_positive_decimal_in_bounds(String written) {
        isInvalid("price", () -> UnitPrice.of(written, "CNY"));
    }

    @Test
    void absurd_numbers_are_refused_at_once() {
        var manyDigits = new BigDecimal(BigInteger.TEN.pow(100_000), 100_000);
        assertTimeoutPreemptively(ofSeconds(2), () -> {
            isInvalid("price", () -> UnitPrice.of("9".repeat(10_000_000), "CNY"));
            for (var absurd :
                    new BigDecimal[] {new BigDecimal("1E1000000000"), new BigDecimal("1E-1000000000"), manyDigits}) {
                isInvalid("price", () -> new UnitPrice(absurd, Currencies.of("CNY")));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cny", "XXX", "XAU", "YUAN", "¥"})
    void its_currency_is_one_that_pays(String code) {
        isRefused(UNKNOWN_CURRENCY, () -> UnitPrice.of("1", code));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0050,1,CNY,1",
        "0.0049,1,CNY,0",
        "6.1,99,CNY,60390",
        "1.5,1,JPY,2",
        "1.4999,1,JPY,1",
        "0.0005,1,KWD,1"
    })
    void a_line_is_rounded_half_up_to_the_minor_units_of_its_currency(
            String price, int units, String currency, long minor) {
        assertThat(UnitPrice.of(price, currency).times(new Quantity(units))).isEqualTo(Money.of(minor, currency));
    }
}
