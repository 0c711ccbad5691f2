package market.sourcing.infra.processing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A follower of the log that goes with others.
 *
 * @param name of its token
 * @param build that it writes, null when it writes to PostgreSQL alone
 * @param wanted other events are passed over
 * @param batch is given the wanted events in position order, inside the transaction that commits the token
 */
record Rider(
        String name,
        @Nullable Build build,
        Predicate<Object> wanted,
        Consumer<List<Recorded>> batch,
        ParkedEvents.Parking parking) {}
