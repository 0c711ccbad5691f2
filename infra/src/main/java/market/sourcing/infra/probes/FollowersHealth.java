package market.sourcing.infra.probes;

import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the numbering of the log, or one who follows it, stands still and has something to do. Where only what agents read stands
 * still, it is named, and orders go on being sent here: every node would be as far behind.
 */
record FollowersHealth(Progress progress) implements HealthIndicator {
    private static final Set<String> OF_AGENTS_ALONE = Set.of("feed", "pools", "webhooks");

    @Override
    public Health health() {
        var standing = progress.standing();
        var health = OF_AGENTS_ALONE.containsAll(standing) ? Health.up() : Health.down();
        return health.withDetail("standing", standing).build();
    }
}
