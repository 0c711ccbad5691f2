package market.sourcing.projections.returns.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.projections.day.CountDays;
import market.sourcing.projections.delivery.record.Signal;
import market.sourcing.projections.harness.Claims;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReturnsRecordTest {
    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final Market market = new Market();
    private final Claims claims = market.claims();
    private final MiniEngine engine = new MiniEngine(new OrderReturnsRecordProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    private ReturnsWindow week() {
        return windows().getFirst();
    }

    private List<ReturnsWindow> windows() {
        engine.apply(market.take());
        return new ReturnsRecordHandler(engine).handle(new FindReturnsRecord(Market.FACTORY, TODAY));
    }

    private void sent(int orders) {
        for (var order = 1; order <= orders; order++) {
            claims.sent("order-" + order, Market.FACTORY, NOW);
        }
    }

    @Test
    void a_factory_of_which_nothing_is_known_has_no_rate() {
        assertThat(windows()).extracting(ReturnsWindow::days).containsExactly(7, 30);
        assertThat(week().returned()).isEqualTo(new Signal(0, 0));
        assertThat(week().answered().mean()).isEmpty();
    }

    @Test
    void orders_of_which_something_is_claimed_are_counted_once() {
        sent(5);
        claims.opened("case-1", "order-1", NOW);
        claims.opened("case-2", "order-1", NOW);
        claims.opened("case-3", "order-2", NOW);
        assertThat(week().returned()).isEqualTo(new Signal(2, 5));
        assertThat(week().disputed()).isEqualTo(new Signal(0, 3));
        claims.closed("case-3", "order-2", "WITHDRAWN", NOW);
        assertThat(week().returned()).as("what its buyer let go is no return").isEqualTo(new Signal(1, 5));
    }

    @Test
    void refunds_and_disputes_are_counted_too() {
        sent(2);
        claims.opened("case-1", "order-1", NOW);
        claims.opened("case-2", "order-2", NOW);
        claims.refunded("case-1", "order-1", NOW);
        claims.refunded("case-1", "order-1", NOW);
        claims.refused("case-2", "order-2", NOW);
        claims.escalated("case-2", "order-2", NOW.plus(Duration.ofDays(3)));
        assertThat(week().refunded()).isEqualTo(new Signal(1, 2));
        assertThat(week().disputed()).isEqualTo(new Signal(1, 2));
    }

    @Test
    void the_way_back_of_what_was_exchanged_is_no_refund() {
        sent(1);
        claims.opened("case-1", "order-1", NOW);
        claims.wayBackPaid("case-1", "order-1", NOW);
        claims.closed("case-1", "order-1", "EXCHANGED", NOW);
        assertThat(week().returned()).isEqualTo(new Signal(1, 1));
        assertThat(week().refunded()).isEqualTo(new Signal(0, 1));
    }

    @Test
    void a_dispute_counts_until_it_is_let_go_or_decided_for_the_factory() {
        sent(3);
        for (var number = 1; number <= 3; number++) {
            claims.opened("case-" + number, "order-" + number, NOW);
            claims.refused("case-" + number, "order-" + number, NOW);
            claims.escalated("case-" + number, "order-" + number, NOW);
        }
        assertThat(week().disputed()).isEqualTo(new Signal(3, 3));
        claims.decided("case-1", "order-1", 0, NOW);
        claims.decided("case-2", "order-2", 1, NOW);
        assertThat(week().disputed()).isEqualTo(new Signal(2, 3));
        claims.closed("case-3", "order-3", "WITHDRAWN", NOW);
        assertThat(week().disputed()).isEqualTo(new Signal(1, 2));
        assertThat(week().answered().sample()).isEqualTo(3);
    }

    @Test
    void whole_days_are_counted_as_of_the_position_that_was_reached() {
        sent(3);
        claims.opened("case-1", "order-1", NOW);
        claims.opened("case-2", "order-2", NOW);
        claims.escalated("case-2", "order-2", NOW);
        claims.sent("order-before", Market.FACTORY, NOW.minus(Duration.ofDays(1)));
        engine.apply(market.take());
        var today = new CountDays(Market.FACTORY, TODAY, TODAY);
        assertThat(new CountReturnsHandler(engine).handle(today))
                .contains(new CountedReturns(engine.reached(OrderReturnsRecordProjector.VIEW), 3, 2, 2, 1));
    }

    @Test
    void the_first_answer_counts_and_silence_takes_all_of_its_time() {
        sent(5);
        for (var number = 1; number <= 5; number++) {
            claims.opened("case-" + number, "order-" + number, NOW);
        }
        for (var number = 1; number <= 4; number++) {
            claims.refused("case-" + number, "order-" + number, NOW.plus(Duration.ofHours(1)));
            claims.accepted("case-" + number, "order-" + number, "FACTORY", NOW.plus(Duration.ofHours(9)));
        }
        assertThat(week().answered().sample()).isEqualTo(4);
        assertThat(week().answered().mean()).isEmpty();
        claims.accepted("case-5", "order-5", "SILENCE", NOW.plus(Claims.ANSWER));
        assertThat(week().answered()).isEqualTo(new MeanTime(Duration.ofHours(4 + 72), 5));
        assertThat(week().answered().mean()).contains(Duration.ofMinutes(15 * 60 + 12));
    }

    @Test
    void days_leave_the_shorter_window_before_the_longer() {
        claims.sent("order-1", Market.FACTORY, NOW.minus(Duration.ofDays(6)));
        claims.sent("order-2", Market.FACTORY, NOW.minus(Duration.ofDays(7)));
        claims.sent("order-3", Market.FACTORY, NOW.minus(Duration.ofDays(30)));
        claims.opened("case-1", "order-2", NOW);
        assertThat(windows()).extracting(ReturnsWindow::returned).containsExactly(new Signal(0, 1), new Signal(1, 2));
    }

    @Test
    void what_was_not_sent_after_all_is_no_return() {
        sent(1);
        claims.opened("case-1", "order-1", NOW);
        market.deals().handOverVoided("order-1", "parcel-1");
        assertThat(week().returned()).isEqualTo(new Signal(0, 0));
        assertThat(week().disputed()).isEqualTo(new Signal(0, 0));
    }

    @Test
    void another_factorys_orders_do_not_count() {
        claims.sent("order-1", "factory-2", NOW);
        claims.opened("case-1", "order-1", NOW);
        assertThat(week().returned()).isEqualTo(new Signal(0, 0));
    }
}
