package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.shared.Sized;
import org.junit.jupiter.api.Test;

class SnapshotPaceTest {
    private static final int BYTES_AN_ORDER = 48;
    /** Of an order that waits, or has left, as a snapshot has it. */
    private static final int BYTES_WRITTEN = 130;

    /** A stock with so many orders. */
    private record Stocked(int orders) implements Sized {
        @Override
        public int bytes() {
            return BYTES_AN_ORDER * orders;
        }
    }

    private static boolean isDue(int orders, long known, long version) {
        return SnapshotPace.isDue(new Stocked(orders), known, version);
    }

    @Test
    void what_is_small_is_put_down_every_hundred_events() {
        assertThat(isDue(10, -1, 99)).isFalse();
        assertThat(isDue(10, -1, 100)).isTrue();
        assertThat(isDue(10, 100, 199)).isFalse();
        assertThat(isDue(10, 199, 200)).isTrue();
        assertThat(isDue(10, 150, 1_950)).isTrue();
        assertThat(SnapshotPace.isDue("of unknown size", 99, 100)).isTrue();
    }

    @Test
    void what_is_known_only_from_its_events_is_put_down_however_large_it_is() {
        assertThat(isDue(200_000, -1, 400_000)).isTrue();
    }

    @Test
    void what_grows_with_every_event_is_not_written_over_and_over() {
        long written = 0;
        long longest = 0;
        long last = 0;
        for (int events = 1; events <= 200_000; events++) {
            if (isDue(events, events - 1, events)) {
                written += (long) events * BYTES_WRITTEN;
                longest = Math.max(longest, events - last);
                last = events;
            }
        }
        assertThat(written).as("all snapshots of its life").isLessThan(200_000L * 20_000);
        assertThat(longest).as("events to read after a snapshot").isLessThanOrEqualTo(200_000 / 50);
    }
}
