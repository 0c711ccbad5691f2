package market.sourcing.infra.processing.following;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A follower of the log that goes with others.
 *
 * @param name of its token
 * @param writes the build that it writes, null when it writes to PostgreSQL alone
 * @param wanted other events are passed over
 * @param batch is given the wanted events in position order, inside the transaction that commits the token
 * @param applied is told up to which event it has been, when that is committed
 */
public record Rider(
        String name,
        @Nullable UUID writes,
        Predicate<Object> wanted,
        Consumer<List<Recorded>> batch,
        ParkedEvents.Parking parking,
        LongConsumer applied) {}
