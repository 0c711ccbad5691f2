package market.sourcing.infra.clock;

import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock of the trade. Tokens, rate limits and what runs the machine go by the system's own. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {
    private static final String MOVABLE = "sourcing.clock.movable";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** Nobody should act by an old time. */
    private static final int FIRST_OF_ALL = -2000;

    @Bean
    @ConditionalOnProperty(name = MOVABLE, havingValue = "false", matchIfMissing = true)
    InstantSource systemClock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnProperty(name = MOVABLE, havingValue = "true")
    MovableClock movableClock(JdbcClient jdbc) {
        return new MovableClock(jdbc, InstantSource.system());
    }

    @Bean
    @ConditionalOnProperty(name = MOVABLE, havingValue = "true")
    LoopLifecycle clockFollower(MovableClock clock) {
        var loop = new Loop("clock-follower", () -> {
            clock.look();
            return BETWEEN_LOOKS;
        });
        return new LoopLifecycle(loop, FIRST_OF_ALL);
    }
}
