package market.sourcing.projections.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WhileStillTest {
    private static final View<Tally> VIEW = new View<>("orders", 1, Tally.class, List.of());

    private final AtomicLong reached = new AtomicLong();
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void it_is_read_again_when_the_view_has_moved_on() {
        var kept = kept(Duration.ZERO);
        assertThat(kept.value()).isEqualTo(1);
        assertThat(kept.value()).isEqualTo(1);
        reached.incrementAndGet();
        assertThat(kept.value()).isEqualTo(2);
    }

    @Test
    void where_that_does_no_harm_it_is_kept_for_a_moment() {
        var kept = kept(Duration.ofMillis(250));
        assertThat(kept.value()).isEqualTo(1);
        reached.incrementAndGet();
        now.addAndGet(Duration.ofMillis(249).toNanos());
        assertThat(kept.value()).isEqualTo(1);
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(kept.value()).isEqualTo(2);
    }

    private WhileStill<Integer> kept(Duration moment) {
        return new WhileStill<>(new Reached(reached), VIEW, read::incrementAndGet, moment, now::get);
    }

    /** Nothing else is asked of it. */
    private record Reached(AtomicLong position) implements Views {
        @Override
        public <D> ViewDocuments<D> documents(View<D> view) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ViewDocuments<Tally> tallies(View<?> view) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long reached(View<?> view) {
            return position.get();
        }

        @Override
        public ViewStanding standing(View<?> view) {
            throw new UnsupportedOperationException();
        }
    }
}
