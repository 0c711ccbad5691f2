package market.sourcing.domain.returns;

import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant until(Receipt receipt) {
        var rule = ReturnRule.platform(Rulebook.RETURNS.version("returns-1"));
        var purchase =
                new Purchase(Orders.ORDER, Bound.toSpotGoods(), rule, receipt, new Lateness.None(), ClaimedUnits.NONE);
        return Windows.until(purchase, 1, NO_REASON, Wanted.REFUND).orElseThrow();
    }

    @Test
    void hours_count_from_the_signature() {
        var signed = Instant.parse("2026-03-02T08:00:01Z");
        assertThat(until(Receipt.at(signed))).isEqualTo(signed.plus(Duration.ofHours(168)));
    }

    @Test
    void a_day_counts_from_the_next_in_the_buyers_zone() {
        var receipt = Receipt.on(LocalDate.of(2026, 3, 2), SHANGHAI);
        assertThat(receipt.countsFrom()).isEqualTo("2026-03-02T16:00:00Z");
        assertThat(until(receipt)).isEqualTo("2026-03-09T16:00:00Z");
    }

    @Test
    void a_week_is_168_hours_also_when_the_clocks_change() {
        // On 29 March 2026 the clocks in Berlin go an hour forward, on 25 October an hour back.
        var spring = Receipt.on(LocalDate.of(2026, 3, 28), BERLIN);
        assertThat(spring.countsFrom()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(until(spring).atZone(BERLIN).toLocalDateTime()).isEqualTo("2026-04-05T01:00");
        var autumn = Receipt.on(LocalDate.of(2026, 10, 24), BERLIN);
        assertThat(autumn.countsFrom()).isEqualTo("2026-10-24T22:00:00Z");
        assertThat(until(autumn).atZone(BERLIN).toLocalDateTime()).isEqualTo("2026-10-31T23:00");
    }

    @Test
    void a_day_that_has_no_midnight_begins_when_it_begins() {
        var receipt = Receipt.on(LocalDate.of(2026, 9, 5), ZoneId.of("America/Santiago"));
        assertThat(receipt.countsFrom().atZone(ZoneId.of("America/Santiago")).toLocalDateTime())
                .isEqualTo("2026-09-06T01:00");
    }

    @Test
    void nothing_is_signed_for_tomorrow_but_a_day_of_25_hours_is_today_all_along() {
        var early = Instant.parse("2026-10-24T22:30:00Z");
        assertThat(Receipt.on(LocalDate.of(2026, 10, 25), BERLIN).isAfter(early))
                .isFalse();
        assertThat(Receipt.on(LocalDate.of(2026, 10, 26), BERLIN).isAfter(early))
                .isTrue();
        assertThat(Receipt.at(early).isAfter(early)).isFalse();
        assertThat(Receipt.at(early.plusNanos(1)).isAfter(early)).isTrue();
    }
}
