package market.sourcing.infra.probes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the probes found. Meters: sourcing.store.silence (seconds since a store's last answer, by store),
 * sourcing.follower.behind (events that it has not read), sourcing.follower.still (seconds that it has stood still with
 * something to read), both by follower.
 */
final class ProbeMetrics {
    private static final double MILLIS = 1_000;

    private final MeterRegistry registry;
    private final Progress progress;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    ProbeMetrics(MeterRegistry registry, Progress progress, List<SignOfLife> signs) {
        this.registry = registry;
        this.progress = progress;
        for (var sign : signs) {
            Gauge.builder("sourcing.store.silence", sign, each -> each.silence().toMillis() / MILLIS)
                    .baseUnit("seconds")
                    .tag("store", sign.name())
                    .strongReference(true)
                    .register(registry);
        }
        follow(LogProbe.NUMBERING);
    }

    /** Builds come and go; each gets its meters when it is first seen. */
    Collection<String> follow(Collection<String> followers) {
        followers.forEach(this::follow);
        return followers;
    }

    /** What nobody knows is no number: a zero would say that all is well. */
    private static double known(OptionalLong count) {
        return count.stream().asDoubleStream().findFirst().orElse(Double.NaN);
    }

    private static double known(Optional<Duration> time) {
        return time.map(found -> found.toMillis() / MILLIS).orElse(Double.NaN);
    }

    private void follow(String follower) {
        if (known.add(follower)) {
            Gauge.builder("sourcing.follower.behind", progress, seen -> known(seen.behind(follower)))
                    .baseUnit("events")
                    .tag("follower", follower)
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("sourcing.follower.still", progress, seen -> known(seen.still(follower)))
                    .baseUnit("seconds")
                    .tag("follower", follower)
                    .strongReference(true)
                    .register(registry);
        }
    }
}
