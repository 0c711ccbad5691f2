package market.sourcing.infra.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one type as committed units of work have left them, so that the next one need not replay their whole life.
 * Each is lent to one unit at a time; whoever comes meanwhile replays.
 */
final class KeptAggregates<T> {
    private static final int MOST = 4_000;

    /** A listing takes some three kilobytes, an order of two hundred lines a hundred: they are kept while there is room for them. */
    private final Cache<String, Kept<T>> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .softValues()
            // A command changes a dozen of them: waking another thread for each costs more than the tidying itself.
            .executor(Runnable::run)
            .build();

    /** @param version the sequence number of the last event that is in it */
    record Kept<T>(T root, long version) {}

    /** Of the one that the next to take it gets, unless another comes first. */
    OptionalLong version(String id) {
        var present = kept.getIfPresent(id);
        return present == null ? OptionalLong.empty() : OptionalLong.of(present.version());
    }

    @Nullable
    Kept<T> take(String id) {
        return kept.asMap().remove(id);
    }

    void keep(String id, Kept<T> latest) {
        kept.asMap().merge(id, latest, (one, other) -> one.version() > other.version() ? one : other);
    }
}
