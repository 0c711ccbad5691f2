package market.sourcing.infra.probes;

import market.sourcing.infra.loops.Loop;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a thread is gone that the process can't do without: then only a restart helps. */
final class LoopsHealth implements HealthIndicator {
    @Override
    public Health health() {
        var dead = Loop.dead();
        var health = dead.isEmpty() ? Health.up() : Health.down();
        return health.withDetail("dead", dead).build();
    }
}
