package market.sourcing.infra.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ProgressTest {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final AtomicLong now = new AtomicLong(5);
    private final Progress progress = new Progress(now::get);

    /** As often as the standstill has looks, and once more. */
    private void looksFindForLong(long head, boolean unnumbered, Map<String, Long> followers) {
        for (long look = 0; look <= Progress.STANDSTILL.dividedBy(LOOK) + 1; look++) {
            looksFind(head, unnumbered, followers);
        }
    }

    private void looksFind(long head, boolean unnumbered, Map<String, Long> followers) {
        now.addAndGet(LOOK.toNanos());
        progress.seen(head, unnumbered, followers);
    }

    @Test
    void who_has_nothing_to_read_may_rest() {
        looksFindForLong(7, false, Map.of("timers", 7L));
        assertThat(progress.standing()).isEmpty();
        assertThat(progress.behind("timers")).hasValue(0);
    }

    @Test
    void who_stands_still_before_the_head_is_named_until_it_moves() {
        looksFindForLong(7, false, Map.of("timers", 7L, "claims", 3L));
        assertThat(progress.standing()).containsExactly("claims");
        assertThat(progress.behind("claims")).hasValue(4);
        assertThat(progress.still("claims"))
                .hasValueSatisfying(time -> assertThat(time).isGreaterThan(Progress.STANDSTILL));
        assertThat(new FollowersHealth(progress).health().getStatus()).isEqualTo(Status.DOWN);
        looksFind(7, false, Map.of("timers", 7L, "claims", 4L));
        assertThat(progress.standing()).isEmpty();
        assertThat(progress.still("claims")).hasValue(Duration.ZERO);
        assertThat(new FollowersHealth(progress).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_agents_read_is_named_when_it_stands_still_and_keeps_no_orders_away() {
        looksFindForLong(7, false, Map.of("feed", 3L, "pools", 7L, "timers", 7L));
        var health = new FollowersHealth(progress).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("standing", List.of("feed"));
        looksFindForLong(7, false, Map.of("feed", 3L, "pools", 7L, "timers", 6L));
        assertThat(new FollowersHealth(progress).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void nobody_knows_how_far_one_is_behind_that_was_never_seen_or_when_nobody_looks() {
        looksFind(7, false, Map.of("timers", 7L));
        assertThat(progress.behind("claims")).isEmpty();
        now.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(progress.behind("timers")).isEmpty();
    }

    @Test
    void what_nobody_can_look_at_is_no_number_in_the_metrics() {
        var meters = new SimpleMeterRegistry();
        new ProbeMetrics(meters, progress, List.of()).follow(List.of("timers"));
        assertThat(gauge(meters, "behind")).isNaN();
        assertThat(gauge(meters, "still")).isNaN();
        looksFind(7, false, Map.of("timers", 7L));
        assertThat(gauge(meters, "behind")).isZero();
        assertThat(gauge(meters, "still")).isZero();
        now.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(gauge(meters, "behind")).isNaN();
        assertThat(gauge(meters, "still")).isNaN();
    }

    private static double gauge(SimpleMeterRegistry meters, String name) {
        return meters.get("sourcing.follower." + name)
                .tag("follower", "timers")
                .gauge()
                .value();
    }

    @Test
    void who_is_behind_and_moves_does_not_stand() {
        for (long position = 0; position < 60; position++) {
            looksFind(1_000, false, Map.of("timers", position));
        }
        assertThat(progress.standing()).isEmpty();
    }

    @Test
    void numbering_stands_when_the_head_stays_and_an_event_has_no_position() {
        looksFindForLong(7, true, Map.of());
        assertThat(progress.standing()).containsExactly(LogProbe.NUMBERING);
        looksFind(8, true, Map.of());
        assertThat(progress.standing()).isEmpty();
    }

    @Test
    void of_a_time_in_which_nobody_looked_nothing_is_said() {
        looksFind(7, false, Map.of("claims", 3L));
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        looksFind(7, false, Map.of("claims", 3L));
        assertThat(progress.standing()).isEmpty();
    }
}
