package market.sourcing.projections.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.projections.harness.Dispatches;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactoryRecordTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(Dispatches.DUE, ZoneOffset.UTC);
    private static final Duration DAY = Duration.ofDays(1);

    private final Market market = new Market();
    private final Dispatches dispatches = market.dispatches();
    private final MiniEngine engine = new MiniEngine(new OrderRecordProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    /** The record over 7 days. */
    private RecordWindow week() {
        return windows().getFirst();
    }

    private List<RecordWindow> windows() {
        engine.apply(market.take());
        return new FactoryRecordHandler(engine).handle(new FindRecord(Market.FACTORY, TODAY));
    }

    private void kept(String order, Duration after, Instant due) {
        var start = due.minus(Dispatches.PROMISED);
        dispatches.started(order, Market.FACTORY, start);
        dispatches.kept(order, Market.FACTORY, start.plus(after), due);
    }

    private void missed(String order, Instant due) {
        dispatches.started(order, Market.FACTORY, due.minus(Dispatches.PROMISED));
        dispatches.missed(order, Market.FACTORY, due);
    }

    @Test
    void a_factory_of_which_nothing_is_known_has_no_signal() {
        assertThat(windows()).extracting(RecordWindow::days).containsExactly(7, 30);
        assertThat(week().kept()).isEqualTo(new Signal(0, 0));
        assertThat(week().kept().rate()).isEmpty();
        assertThat(week().from()).isEqualTo(TODAY.minusDays(6));
        assertThat(week().to()).isEqualTo(TODAY);
    }

    @Test
    void the_fifth_judged_promise_makes_a_signal() {
        for (int order = 0; order < 3; order++) {
            kept("order-" + order, Duration.ofHours(24), Dispatches.DUE);
        }
        missed("order-3", Dispatches.DUE);
        assertThat(week().kept()).isEqualTo(new Signal(3, 4));
        assertThat(week().kept().rate()).isEmpty();

        kept("order-4", Duration.ofHours(24).plusMillis(1), Dispatches.DUE);
        assertThat(week().kept()).isEqualTo(new Signal(4, 5));
        assertThat(week().kept().rate().orElseThrow()).isEqualByComparingTo("0.8");
        assertThat(week().fast()).as("a millisecond too late is not fast").isEqualTo(new Signal(3, 5));
    }

    @Test
    void days_leave_the_shorter_window_before_the_longer() {
        missed("order-1", Dispatches.DUE);
        missed("order-2", Dispatches.DUE.minus(DAY.multipliedBy(6)));
        missed("order-3", Dispatches.DUE.minus(DAY.multipliedBy(7)));
        missed("order-4", Dispatches.DUE.minus(DAY.multipliedBy(29)));
        missed("order-5", Dispatches.DUE.minus(DAY.multipliedBy(30)));
        missed("order-6", Dispatches.DUE.plus(DAY));
        assertThat(windows()).extracting(window -> window.kept().denominator()).containsExactly(2L, 4L);
    }

    @Test
    void a_miss_that_was_none_is_taken_out_of_the_day_on_which_it_was_counted() {
        missed("order-1", Dispatches.DUE);
        missed("order-2", Dispatches.DUE);
        assertThat(week().kept()).isEqualTo(new Signal(0, 2));
        dispatches.reassessed("order-1", List.of(new Content(1, 4)), 4_000, 100);
        assertThat(week().kept()).isEqualTo(new Signal(0, 2));
        dispatches.reassessed("order-1", List.of(), 0, 500);
        assertThat(week().kept()).isEqualTo(new Signal(0, 1));
    }

    @Test
    void only_what_was_kept_or_missed_is_judged() {
        dispatches.started("order-1", Market.FACTORY);
        dispatches.paused("order-1", "account-buyer");
        dispatches.started("order-2", Market.FACTORY);
        dispatches.ended("order-2");
        assertThat(week().kept()).isEqualTo(new Signal(0, 0));
    }

    @Test
    void a_tracking_number_is_valid_with_a_scan_in_time_whenever_it_was_told() {
        var stated = Dispatches.DUE.minus(DAY);
        dispatches.started("order-1", Market.FACTORY);
        for (var parcel : List.of("in-time", "told-late", "too-late", "never", "not-yet")) {
            dispatches.stated("order-1", parcel, stated);
        }
        dispatches.scanned("order-1", "in-time", "ACCEPTED", stated.plusSeconds(5));
        assertThat(week().tracked()).isEqualTo(new Signal(1, 1));

        dispatches.invalidated("order-1", "told-late");
        dispatches.invalidated("order-1", "too-late");
        dispatches.invalidated("order-1", "never");
        assertThat(week().tracked()).isEqualTo(new Signal(1, 4));

        dispatches.scanned(
                "order-1", "told-late", "IN_TRANSIT", stated.plus(DAY).plusSeconds(9));
        dispatches.scanned("order-1", "told-late", "ACCEPTED", stated.plus(DAY));
        dispatches.scanned("order-1", "too-late", "ACCEPTED", stated.plus(DAY).plusMillis(1));
        assertThat(week().tracked()).isEqualTo(new Signal(2, 4));
    }

    @Test
    void another_factorys_promises_do_not_count() {
        dispatches.started("order-1", "factory-2");
        dispatches.missed("order-1", "factory-2", Dispatches.DUE);
        assertThat(week().kept()).isEqualTo(new Signal(0, 0));
    }
}
