package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.trade.delivering.PromisedOrder.missedWhole;
import static market.sourcing.domain.trade.delivering.PromisedOrder.promised;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.vocabulary.Marketplace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Declared times that touch each other move a promise by all of them, whichever is told first. */
class TouchingExcusesFixtureTest {
    private static final Pause FIRST = new Pause(inDays(1), inDays(3));
    /** Begins after the promise was due, and before it is due after the first. */
    private static final Pause SECOND = new Pause(inDays(3), inDays(5));

    private static Instant dueAfter(Marketplace marketplace, List<Pause> told, Instant now) {
        return IntStream.range(0, told.size())
                .mapToObj(number -> marketplace
                        .when(excuse(number, told.get(number), now))
                        .written(PromiseExtended.class)
                        .dueAt())
                .toList()
                .getLast();
    }

    private static ExcuseDispatch excuse(int number, Pause declared, Instant now) {
        return new ExcuseDispatch(ORDER, "excuse-" + number, "typhoon", declared.from(), declared.to(), now);
    }

    @Test
    void the_due_day_is_the_same_in_either_order() {
        assertThat(dueAfter(promised(), List.of(FIRST, SECOND), LATER)).isEqualTo(inDays(6));
        assertThat(dueAfter(promised(), List.of(SECOND, FIRST), LATER)).isEqualTo(inDays(6));
    }

    @Test
    void so_it_is_when_the_promise_was_missed_by_then() {
        assertThat(dueAfter(missedWhole(), List.of(FIRST, SECOND), DUE)).isEqualTo(inDays(6));
        assertThat(dueAfter(missedWhole(), List.of(SECOND, FIRST), DUE)).isEqualTo(inDays(6));
    }

    @Property(tries = 100)
    void all_that_was_declared_counts_in_whatever_order_it_is_told(@ForAll("declared") List<Pause> told) {
        var all = Rulebook.CALENDAR.version("calendar-cn-1").after(NOW, Duration.ofDays(2), told);
        assertThat(dueAfter(promised(), told, LATER)).isEqualTo(all);
    }

    @Provide
    Arbitrary<List<Pause>> declared() {
        var hours = Arbitraries.integers().between(1, 240);
        return Combinators.combine(hours, Arbitraries.integers().between(1, 72))
                .as((from, length) ->
                        new Pause(NOW.plus(Duration.ofHours(from)), NOW.plus(Duration.ofHours(from + length))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
