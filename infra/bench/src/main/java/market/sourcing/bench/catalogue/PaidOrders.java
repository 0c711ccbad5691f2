package market.sourcing.bench.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.bench.running.Marketplace;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Fills the log with paid orders as commands would have, but by the hundred. */
public final class PaidOrders {
    private static final int TOGETHER = 100;

    private PaidOrders() {}

    /** Orders 0 to count - 1; returns when all of them have their positions. */
    public static void fill(Marketplace marketplace, int count) throws Exception {
        var store = marketplace.the(EventStore.class);
        for (int from = 0; from < count; from += TOGETHER) {
            var events = IntStream.range(from, Math.min(count, from + TOGETHER))
                    .mapToObj(PaidOrder::new)
                    .map(PaidOrder::events)
                    .flatMap(List::stream)
                    .toList();
            DefaultUnitOfWork.startAndGet(null).execute(() -> store.publish(events));
        }
        marketplace.awaitNumbered();
    }
}
