package market.sourcing.domain.listing;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** However orders come, go and are counted between, no piece is promised twice. */
class StockTest {
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventSourcingRepository<Stock> stocks =
            EventSourcingRepository.builder(Stock.class).eventStore(log).build();

    /** The same pieces, kept a second time from the events. */
    private static final class Shelf {
        private int onHand;
        private int reserved;
        private final Map<String, Integer> byOrder = new HashMap<>();
        private final Map<String, Integer> gone = new HashMap<>();

        void book(Object event) {
            switch (event) {
                case StockCounted it -> {
                    onHand = it.units();
                    gone.clear();
                }
                case StockReserved it -> {
                    reserved += it.units();
                    byOrder.merge(it.orderId(), it.units(), Integer::sum);
                }
                case StockReleased it -> {
                    reserved -= it.units();
                    assertThat(byOrder.remove(it.orderId())).isEqualTo(it.units());
                }
                case StockDispatched it -> {
                    reserved -= it.units();
                    onHand -= it.units();
                    assertThat(byOrder.merge(it.orderId(), -it.units(), Integer::sum))
                            .isNotNegative();
                    byOrder.remove(it.orderId(), 0);
                    gone.merge(it.orderId(), it.units(), Integer::sum);
                }
                case DispatchVoided it -> {
                    reserved += it.units();
                    onHand += it.units();
                    byOrder.merge(it.orderId(), it.units(), Integer::sum);
                    assertThat(gone.remove(it.orderId())).isEqualTo(it.units());
                }
                case StockWrittenOff it -> {
                    onHand -= it.units();
                    gone.merge(it.orderId(), it.units(), Integer::sum);
                }
                default -> throw new IllegalArgumentException("Not of a stock: " + event);
            }
            assertThat(reserved).isBetween(0, onHand);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_more_is_reserved_than_is_on_hand(
            @ForAll @IntRange(max = 100) int first, @ForAll("steps") List<Consumer<Stock>> steps) {
        var listing = new ListingId("listing-" + UUID.randomUUID());
        var shelf = new Shelf();
        try (var _ = log.subscribe(events -> events.forEach(event -> shelf.book(event.getPayload())))) {
            work(() -> stocks.newInstance(() -> new Stock(listing, FACTORY, "bag", new PiecesOnHand(first))));
            for (var step : steps) {
                work(() -> {
                    stocks.load(StockId.of(listing, "bag").value()).execute(step);
                    return listing;
                });
                isTheSameWhenTakenUpAgain(StockId.of(listing, "bag"));
            }
        }
    }

    private void isTheSameWhenTakenUpAgain(StockId id) {
        assertThat(DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("look"))
                        .executeWithResult(() -> {
                            stocks.load(id.value())
                                    .execute(stock -> assertThat(new Stock(stock.state()))
                                            .usingRecursiveComparison()
                                            .withEqualsForType(
                                                    (one, other) ->
                                                            one.written().equals(other.written()),
                                                    PiecesByOrder.class)
                                            .isEqualTo(stock));
                            return id;
                        })
                        .getPayload())
                .isEqualTo(id);
    }

    private static void work(Callable<?> step) {
        try {
            DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("step"))
                    .executeWithResult(step::call);
        } catch (Refused nothingWritten) {
            // as good an answer as any
        }
    }

    @Provide
    Arbitrary<List<Consumer<Stock>>> steps() {
        var orders = Arbitraries.of("order-1", "order-2", "order-3").map(OrderId::new);
        var units = Arbitraries.integers().between(1, 60);
        Arbitrary<Consumer<Stock>> reserve = Combinators.combine(orders, units)
                .as((order, some) -> stock -> stock.reserve(order, BUYER.account(), new Quantity(some)));
        Arbitrary<Consumer<Stock>> release = orders.map(order -> stock -> stock.release(order));
        Arbitrary<Consumer<Stock>> dispatch = orders.map(order -> stock -> stock.dispatch(order));
        Arbitrary<Consumer<Stock>> count =
                Arbitraries.integers().between(0, 100).map(some -> stock -> stock.count(new PiecesOnHand(some)));
        var left = Arbitraries.integers().between(0, 60);
        Arbitrary<Consumer<Stock>> part =
                Combinators.combine(orders, left).as((order, here) -> stock -> stock.dispatchAllBut(order, here));
        Arbitrary<Consumer<Stock>> recall = Combinators.combine(orders, left)
                .as((order, here) -> stock -> stock.voidDispatch(order, BUYER.account(), here));
        Arbitrary<Consumer<Stock>> end =
                Combinators.combine(orders, left).as((order, here) -> stock -> stock.end(order, here));
        Arbitrary<Consumer<Stock>> writeOff =
                left.map(some -> stock -> stock.writeOff(new OrderId("order-over"), some, Instant.MAX));
        return Arbitraries.oneOf(List.of(reserve, reserve, release, dispatch, part, count, recall, end, writeOff))
                .list()
                .ofMaxSize(40);
    }
}
