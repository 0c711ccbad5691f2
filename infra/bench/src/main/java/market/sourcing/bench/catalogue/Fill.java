package market.sourcing.bench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Fills the log with a catalogue as commands would have, but by the hundred, and waits until everything shows it. */
public final class Fill {
    private static final int TOGETHER = 100;

    private final Marketplace marketplace;
    private final Catalogue catalogue = new Catalogue();

    private Fill(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    public static Fill into(Marketplace marketplace) {
        return new Fill(marketplace);
    }

    /** Listings 0 to count - 1 with their factories, published. */
    public void listings(int count) throws Exception {
        things(count, this::eventsOf);
        marketplace.awaitViews();
    }

    /** Counts as many pieces of each of these listings as there may be. */
    public void stock(int listings) {
        for (int listing = 0; listing < listings; listing++) {
            marketplace
                    .commands()
                    .send(
                            new CountStock(
                                    new ListingId(Catalogue.listingId(listing)),
                                    null,
                                    Marketplace.OPERATOR,
                                    "bench-" + listing,
                                    Quantity.MOST),
                            Marketplace.OPERATOR);
        }
    }

    /** Events of a number of things, each thing's together. */
    public void things(int count, IntFunction<List<DomainEventMessage<?>>> events) {
        for (int from = 0; from < count; from += TOGETHER) {
            append(IntStream.range(from, Math.min(count, from + TOGETHER))
                    .mapToObj(events)
                    .flatMap(List::stream)
                    .toList());
        }
    }

    private void append(List<DomainEventMessage<?>> events) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.execute(() -> marketplace.the(EventStore.class).publish(events));
    }

    private List<DomainEventMessage<?>> eventsOf(int number) {
        var offer = catalogue.offer(number);
        var events = new ArrayList<DomainEventMessage<?>>();
        if (number % Catalogue.PER_FACTORY == 0) {
            events.addAll(factory(number / Catalogue.PER_FACTORY));
        }
        var id = offer.listingId();
        events.add(listing(id, 0, new ListingDrafted(id, offer.factoryId(), offer.ownerId(), offer.terms(), "bench")));
        events.add(listing(id, 1, new ListingPublished(id, offer.factoryId())));
        if (offer.soldBefore() > 0) {
            events.add(listing(id, 2, new PriorSalesStated(id, offer.factoryId(), offer.soldBefore(), 90, "bench")));
        }
        return events;
    }

    private static List<DomainEventMessage<?>> factory(int number) {
        var id = Catalogue.factoryId(number);
        return List.of(
                event(
                        "factory",
                        id,
                        0,
                        new FactoryOnboarded(
                                id,
                                Catalogue.ownerId(number),
                                "Factory " + number,
                                "CN",
                                "9133%014d".formatted(number),
                                "浙江",
                                "bench")),
                event("factory", id, 1, new FactoryVerified(id, "account-bench-operator")));
    }

    private static DomainEventMessage<?> listing(String id, long sequence, Object payload) {
        return event("listing", id, sequence, payload);
    }

    private static DomainEventMessage<?> event(String type, String id, long sequence, Object payload) {
        return new GenericDomainEventMessage<>(type, id, sequence, payload);
    }
}
