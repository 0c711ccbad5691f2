package market.sourcing.projections.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import market.sourcing.projections.day.CountDays;
import market.sourcing.projections.day.DayKey;
import market.sourcing.projections.harness.Dispatches;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.view.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountDaysTest {
    private static final LocalDate DAY = LocalDate.ofInstant(Dispatches.DUE, ZoneOffset.UTC);
    private static final CountDays DAYS = new CountDays(Market.FACTORY, DAY.minusDays(1), DAY);

    private final Market market = new Market();
    private final Dispatches dispatches = market.dispatches();
    private final MiniEngine engine = new MiniEngine(new OrderRecordProjector());
    private final CountDaysHandler handler = new CountDaysHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private void kept(String order, Duration before) {
        var due = Dispatches.DUE.minus(before);
        var start = due.minus(Dispatches.PROMISED);
        dispatches.started(order, Market.FACTORY, start);
        dispatches.kept(order, Market.FACTORY, start.plus(Duration.ofHours(24)), due);
    }

    @Test
    void whole_days_are_counted_as_of_the_position_that_was_reached() {
        kept("order-1", Duration.ZERO);
        kept("order-2", Duration.ofDays(1));
        kept("order-3", Duration.ofDays(2));
        engine.apply(market.take());
        assertThat(handler.handle(DAYS)).contains(new CountedDays(5, 2, 2, 2, 0, 0));
    }

    @Test
    void a_day_that_moved_beyond_that_position_is_not_told() {
        kept("order-1", Duration.ZERO);
        engine.apply(market.take());
        var key = new DayKey(Market.FACTORY, DAY, PromiseCount.FAST).text();
        engine.write(OrderRecordProjector.VIEW, new Tally(key + "-other", 1, 99));
        assertThat(handler.handle(DAYS)).isPresent();
        engine.write(OrderRecordProjector.VIEW, new Tally(key, 2, 99));
        assertThat(handler.handle(DAYS)).isEmpty();
    }
}
