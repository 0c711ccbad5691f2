package market.sourcing.infra.probes;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a store is silent, or PostgreSQL takes no writes. Asks nobody: what it says was found out beforehand. */
record StoresHealth(List<SignOfLife> signs) implements HealthIndicator {
    @Override
    public Health health() {
        var health = Health.up();
        for (var sign : signs) {
            if (sign.isSilent()) {
                health.down();
            }
            health.withDetail(
                    sign.name(), "silent for %d ms".formatted(sign.silence().toMillis()));
        }
        return health.build();
    }
}
