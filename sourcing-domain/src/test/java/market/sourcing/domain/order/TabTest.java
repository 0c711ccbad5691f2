package market.sourcing.domain.order;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderPutOnTab.Held;
import market.sourcing.domain.rulebook.UnpaidRules;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Whatever becomes of orders in whatever order, the tab says what is held and what was let go, also when it was put down between. */
class TabTest {
    private static final List<Held> SKUS = List.of(
            new Held(LISTING.value(), "red", 1),
            new Held(LISTING.value(), "blue", 1),
            new Held(SECOND.value(), "red", 1));

    /** An order of so many pieces of each SKU is put on it, or one of the first ones taken off. */
    record Step(List<Integer> units, int order, TakenOff cause, boolean puts) {}

    private static final class Model {
        private final Map<String, List<Held>> unpaid = new LinkedHashMap<>();
        private final List<Instant> abandoned = new ArrayList<>();

        long held(ListingId listing) {
            return unpaid.values().stream()
                    .flatMap(List::stream)
                    .filter(held -> held.listingId().equals(listing.value()))
                    .mapToLong(Held::units)
                    .sum();
        }

        long held(Held sku) {
            return unpaid.values().stream()
                    .flatMap(List::stream)
                    .filter(held -> held.listingId().equals(sku.listingId())
                            && held.sku().equals(sku.sku()))
                    .mapToLong(Held::units)
                    .sum();
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void it_says_what_a_small_model_says(@ForAll("steps") List<Step> steps) {
        var tabs = tabs();
        var model = new Model();
        work(() -> tabs.newInstance(() -> new Tab(put(0, List.of()))));
        model.unpaid.put("order-0", List.of());
        for (int number = 1; number <= steps.size(); number++) {
            var step = steps.get(number - 1);
            var at = NOW.plus(Duration.ofHours(number));
            if (step.puts()) {
                var put = put(number, held(step.units()));
                change(tabs, tab -> tab.put(put));
                model.unpaid.put(put.orderId(), put.held());
            } else {
                var order = "order-" + step.order();
                change(tabs, tab -> tab.takeOff(new OrderId(order), step.cause(), at));
                if (model.unpaid.remove(order) != null
                        && (step.cause() == TakenOff.CANCELLED_BY_BUYER || step.cause() == TakenOff.CLOSED_UNPAID)) {
                    model.abandoned.add(at);
                }
            }
            change(tabs, tab -> {
                agrees(tab, model);
                agrees(new Tab(tab.state()), model);
            });
        }
    }

    private static void agrees(Tab tab, Model model) {
        assertThat(tab.orders()).isEqualTo(model.unpaid.size());
        assertThat(tab.held(LISTING)).isEqualTo(model.held(LISTING));
        for (var sku : SKUS) {
            assertThat(tab.held(StockId.of(new ListingId(sku.listingId()), sku.sku())))
                    .isEqualTo(model.held(sku));
        }
        assertThat(tab.abandonedAfter(Instant.EPOCH)).isEqualTo(model.abandoned);
        var early = NOW.plus(Duration.ofHours(5));
        assertThat(tab.abandonedAfter(early))
                .isEqualTo(
                        model.abandoned.stream().filter(it -> it.isAfter(early)).toList());
    }

    @Example
    void what_is_taken_up_is_in_nothing_different_from_what_was_put_down() {
        var tabs = tabs();
        work(() -> tabs.newInstance(() -> new Tab(put(0, held(List.of(1, 2, 3))))));
        change(tabs, tab -> {
            tab.put(put(1, held(List.of(0, 1, 0))));
            tab.takeOff(new OrderId("order-0"), TakenOff.CLOSED_UNPAID, NOW);
            assertThat(new Tab(tab.state())).usingRecursiveComparison().isEqualTo(tab);
        });
    }

    @Example
    void it_remembers_as_many_abandoned_orders_as_a_bound_may_ask_for() {
        var tabs = tabs();
        work(() -> tabs.newInstance(() -> new Tab(put(0, List.of()))));
        change(
                tabs,
                tab -> IntStream.rangeClosed(1, UnpaidRules.MOST_ABANDONED + 5).forEach(number -> {
                    tab.put(put(number, List.of()));
                    tab.takeOff(new OrderId("order-" + number), TakenOff.CANCELLED_BY_BUYER, NOW.plusSeconds(number));
                }));
        change(
                tabs,
                tab -> assertThat(tab.abandonedAfter(Instant.EPOCH))
                        .hasSize(UnpaidRules.MOST_ABANDONED)
                        .startsWith(NOW.plusSeconds(6)));
    }

    @Example
    void it_adds_up_more_pieces_than_an_int_holds() {
        var tabs = tabs();
        int many = Quantity.MOST;
        work(() -> tabs.newInstance(() -> new Tab(put(0, held(List.of(many, 0, 0))))));
        change(tabs, tab -> {
            IntStream.rangeClosed(1, 299).forEach(number -> tab.put(put(number, held(List.of(many, 0, 0)))));
            assertThat(tab.held(LISTING)).isEqualTo(300L * many);
            assertThat(tab.held(StockId.of(LISTING, "red"))).isEqualTo(300L * many);
        });
    }

    private static OrderPutOnTab put(int number, List<Held> held) {
        return new OrderPutOnTab(BUYER.account().value(), "order-" + number, held, "unpaid-2", NOW);
    }

    private static List<Held> held(List<Integer> units) {
        return IntStream.range(0, SKUS.size())
                .filter(n -> units.get(n) > 0)
                .mapToObj(n -> new Held(SKUS.get(n).listingId(), SKUS.get(n).sku(), units.get(n)))
                .toList();
    }

    private static EventSourcingRepository<Tab> tabs() {
        var log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return EventSourcingRepository.builder(Tab.class).eventStore(log).build();
    }

    private static void change(EventSourcingRepository<Tab> tabs, Consumer<Tab> step) {
        work(() -> {
            tabs.load(TabId.of(BUYER.account()).value()).execute(step);
            return true;
        });
    }

    private static void work(Callable<?> work) {
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("work"))
                .executeWithResult(work)
                .getPayload();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3).list().ofSize(SKUS.size()),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(TakenOff.class),
                        Arbitraries.of(true, true, false))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(25);
    }
}
