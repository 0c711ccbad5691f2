package market.sourcing.infra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrustTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Trust trust = new Trust(now::get);

    @Test
    void it_is_given_from_the_start() {
        assertThat(trust.isGiven()).isTrue();
    }

    @Test
    void one_lost_race_ends_it_for_ten_seconds() {
        trust.isLost();
        assertThat(trust.isGiven()).isFalse();
        now.addAndGet(Duration.ofSeconds(10).toNanos() - 1);
        assertThat(trust.isGiven()).isFalse();
        now.incrementAndGet();
        assertThat(trust.isGiven()).isTrue();
    }
}
