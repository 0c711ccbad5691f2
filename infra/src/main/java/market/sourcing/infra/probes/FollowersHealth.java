package market.sourcing.infra.probes;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the numbering of the log, or one who follows it, stands still and has something to do. */
record FollowersHealth(Progress progress) implements HealthIndicator {
    @Override
    public Health health() {
        var standing = progress.standing();
        var health = standing.isEmpty() ? Health.up() : Health.down();
        return health.withDetail("standing", standing).build();
    }
}
