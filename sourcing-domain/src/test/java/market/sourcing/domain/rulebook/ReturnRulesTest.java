package market.sourcing.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import market.sourcing.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnRulesTest {
    private static final ReturnRules LATEST = Rulebook.RETURNS.version("returns-2");
    private static final ReturnRules RULES = Rulebook.RETURNS.version("returns-1");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00, 2026-03-02T11:00:00",
        "2026-03-02T17:59:59, 2026-03-02T19:59:59",
        "2026-03-02T18:00:00, 2026-03-03T12:00:00",
        "2026-03-02T23:59:59, 2026-03-03T12:00:00",
        "2026-03-03T00:00:00, 2026-03-03T12:00:00",
        "2026-03-03T08:59:59, 2026-03-03T12:00:00"
    })
    void claims_are_answered_in_2_hours_by_day_and_by_noon_after_a_night(String claimed, String answered) {
        var calendar = Rulebook.CALENDAR.version("calendar-cn-1");
        assertThat(RULES.fastAnswerBy(local(claimed), calendar)).isEqualTo(local(answered));
    }

    @Test
    void up_to_a_thousand_yuan_is_refunded_at_once_and_nothing_in_other_currencies() {
        assertThat(RULES.isInstant(Money.of(1_000_00, "CNY"))).isTrue();
        assertThat(RULES.isInstant(Money.of(1_000_01, "CNY"))).isFalse();
        assertThat(RULES.isInstant(Money.of(0, "USD"))).isFalse();
    }

    @Test
    void the_way_back_is_paid_up_to_a_bound() {
        var goods = Money.of(30_00, "CNY");
        assertThat(RULES.returnFreight(Money.of(49_99, "CNY"), goods).minor()).isEqualTo(49_99);
        assertThat(RULES.returnFreight(Money.of(50_01, "CNY"), goods).minor()).isEqualTo(50_00);
        assertThat(RULES.returnFreight(Money.of(31_00, "USD"), Money.of(30_00, "USD"))
                        .minor())
                .isEqualTo(30_00);
        assertThat(RULES.insured(Money.of(26_00, "CNY")).minor()).isEqualTo(25_00);
        assertThat(RULES.insured(Money.of(24_00, "CNY")).minor()).isEqualTo(24_00);
        assertThat(RULES.insured(Money.of(24_00, "USD")).minor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CNY, 5000", "USD, 700", "KRW, 10000", "VND, 180000", "KWD, 2000"})
    void the_way_back_has_a_bound_in_every_currency_that_is_much_traded_in(String currency, long most) {
        var dear = Money.of(1_000_000_000, currency);
        assertThat(LATEST.returnFreight(dear, dear).minor()).isEqualTo(most);
        assertThat(LATEST.returnFreight(Money.of(most - 1, currency), dear).minor())
                .isEqualTo(most - 1);
    }

    @Test
    void in_any_other_currency_the_way_back_is_at_most_a_tenth_of_the_goods() {
        var cost = Money.of(600_00, "ISK");
        assertThat(LATEST.returnFreight(cost, Money.of(600_00, "ISK")).minor()).isEqualTo(60_00);
    }
}
