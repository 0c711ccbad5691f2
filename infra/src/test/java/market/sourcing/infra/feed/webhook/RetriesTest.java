package market.sourcing.infra.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant BEGUN = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void pauses_grow_from_seconds_to_hours_for_three_days() {
        var random = new Random(7);
        var now = BEGUN;
        var longest = Duration.ZERO;
        int attempts = 1;
        while (!Retries.areOver(BEGUN, now)) {
            var next = Retries.next(BEGUN, now, random);
            assertThat(next).isAfterOrEqualTo(now.plusSeconds(4));
            var pause = Duration.between(now, next);
            longest = pause.compareTo(longest) > 0 ? pause : longest;
            now = next;
            attempts++;
        }
        assertThat(attempts).isBetween(15, 40);
        assertThat(longest).isBetween(Duration.ofHours(6), Duration.ofMinutes(7 * 60 + 12));
        assertThat(Duration.between(BEGUN, now)).isBetween(Duration.ofHours(72), Duration.ofHours(80));
    }

    @Test
    void two_that_failed_at_once_do_not_come_back_at_once() {
        var random = new Random(7);
        assertThat(Retries.next(BEGUN, BEGUN, random)).isNotEqualTo(Retries.next(BEGUN, BEGUN, random));
    }
}
