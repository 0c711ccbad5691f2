package market.sourcing.domain.shared;

import static market.sourcing.domain.shared.RefusalCode.AMOUNT_TOO_LARGE;
import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Property
    void adds_exactly_or_says_that_it_can_not(@ForAll long one, @ForAll long other) {
        var exact = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        if (exact.bitLength() < Long.SIZE) {
            assertThat(Money.of(one, "CNY").plus(Money.of(other, "CNY")).minor())
                    .isEqualTo(exact.longValueExact());
        } else {
            isRefused(AMOUNT_TOO_LARGE, () -> Money.of(one, "CNY").plus(Money.of(other, "CNY")));
        }
    }

    @Property
    void a_line_is_off_by_at_most_half_a_minor_unit_and_a_half_goes_up(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long tenThousandths,
            @ForAll @IntRange(min = 1, max = Quantity.MOST) int units) {
        var price = BigDecimal.valueOf(tenThousandths, 4);
        var exactMinor = price.multiply(BigDecimal.valueOf(units)).movePointRight(2);

        var line = new UnitPrice(price, Currencies.of("CNY")).times(new Quantity(units));

        var error = BigDecimal.valueOf(line.minor()).subtract(exactMinor);
        assertThat(error).isGreaterThan(HALF.negate()).isLessThanOrEqualTo(HALF);
    }

    @Test
    void a_line_is_rounded_once_not_piece_by_piece() {
        assertThat(UnitPrice.of("0.0049", "CNY").times(new Quantity(1_000))).isEqualTo(Money.of(490, "CNY"));
    }

    @Test
    void different_currencies_are_never_added() {
        assertThat(refusalOf(() -> Money.of(1, "CNY").plus(Money.of(1, "USD"))).code())
                .isEqualTo(CURRENCIES_DIFFER);
        assertThat(refusalOf(() -> Money.of(1, "CNY").plus(Money.of(1, "USD"))).facts())
                .containsEntry("currencies", List.of("CNY", "USD"));
    }
}
