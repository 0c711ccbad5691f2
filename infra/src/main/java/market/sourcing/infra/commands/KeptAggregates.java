package market.sourcing.infra.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import market.sourcing.domain.shared.Sized;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of all types as committed units of work have left them, so that the next one need not replay their whole life.
 * Each is lent to one unit at a time; whoever comes meanwhile replays.
 */
final class KeptAggregates {
    /** Of the heap, a fifth: for them all, as one day it is orders that many commands are about, and another day stocks. */
    private static final int SHARE = 5;

    private final Cache<String, Kept> kept;

    KeptAggregates() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    KeptAggregates(long bytes) {
        kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, Kept>weigher(
                        (_, each) -> each.root() instanceof Sized sized ? sized.bytes() : Footprint.of(each.root()))
                // What is reckoned may be wrong, and must not end the process.
                .softValues()
                // A command changes a dozen of them: waking another thread for each costs more than the tidying itself.
                .executor(Runnable::run)
                .build();
    }

    /** @param version the sequence number of the last event that is in it */
    record Kept(Object root, long version) {}

    /** Of the one that the next to take it gets, unless another comes first. */
    OptionalLong version(String id) {
        var present = kept.getIfPresent(id);
        return present == null ? OptionalLong.empty() : OptionalLong.of(present.version());
    }

    @Nullable
    Kept take(String id) {
        return kept.asMap().remove(id);
    }

    void keep(String id, Kept latest) {
        kept.asMap().merge(id, latest, (one, other) -> one.version() > other.version() ? one : other);
    }
}
