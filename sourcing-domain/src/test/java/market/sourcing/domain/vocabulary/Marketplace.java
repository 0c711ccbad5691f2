package market.sourcing.domain.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import market.sourcing.domain.Collaborators;
import market.sourcing.domain.Ports;
import market.sourcing.domain.WriteModel;
import market.sourcing.domain.commission.CommissionId;
import market.sourcing.domain.commission.event.CommissionEvent;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.order.TabId;
import market.sourcing.domain.order.event.TabEvent;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.trade.due.SomethingIsDue;
import market.sourcing.domain.translation.TextsId;
import market.sourcing.domain.translation.event.TextsEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/**
 * The whole write side in memory, for commands that hold several aggregates together: given what happened, when something
 * is asked, then these events or this refusal.
 */
public final class Marketplace {
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandBus commands = SimpleCommandBus.builder().build();
    private final InMemoryUniqueValues uniqueValues = new InMemoryUniqueValues();
    private final InMemoryEvidence evidence = new InMemoryEvidence();
    private final InMemoryStockLevels stockLevels = new InMemoryStockLevels();
    private final Map<Class<?>, EventSourcingRepository<?>> repositories = new HashMap<>();
    private final Map<String, Long> nextSequence = new HashMap<>();
    private final List<List<Object>> transactions = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Object> doneBefore = new ArrayList<>();

    @SuppressWarnings("resource") // the interceptor stands as long as the marketplace
    private Marketplace() {
        var model = new Collaborators(new InMemory());
        var due = model.fallenDue();
        commands.registerHandlerInterceptor((unit, chain) -> {
            due.mustBeNoneBefore(unit.getMessage().getPayload(), doneBefore);
            return chain.proceed();
        });
        WriteModel.OFTEN_READ.forEach(this::direct);
        WriteModel.AGGREGATES.forEach(this::direct);
        WriteModel.HANDLERS.forEach(make -> stateless(make.apply(model)));
    }

    private final class InMemory implements Ports {
        @Override
        @SuppressWarnings("unchecked") // kept by its type
        public <T> EventSourcingRepository<T> repository(Class<T> type) {
            return (EventSourcingRepository<T>) repositories.computeIfAbsent(type, Marketplace.this::opened);
        }

        @Override
        public UniqueValues uniqueValues() {
            return uniqueValues;
        }

        @Override
        public StockLevels stockLevels() {
            return stockLevels;
        }

        @Override
        public KnownEvidence evidence() {
            return evidence;
        }
    }

    public static Marketplace given(Object... events) {
        return new Marketplace().and(events);
    }

    /** What happened besides. */
    public Marketplace and(Object... events) {
        for (var event : events) {
            var id = aggregateOf(event);
            var sequence = nextSequence.merge(id, 1L, Long::sum) - 1;
            log.publish(new GenericDomainEventMessage<>(
                    "given",
                    id,
                    sequence,
                    event,
                    MetaData.emptyInstance(),
                    UUID.randomUUID().toString(),
                    Times.NOW));
            written.add(new Written(id, event));
            reserveWhatItHolds(event);
            stockLevels.on(event);
        }
        return this;
    }

    /** Asks, and keeps what came of it. */
    public Outcome when(Object command) {
        transactions.clear();
        doneBefore.clear();
        try (var _ = log.subscribe(this::keep)) {
            var result = inTurn(command);
            return new Outcome(this, List.copyOf(transactions), result);
        }
    }

    /** What has fallen due before comes first, each by itself. */
    private CommandResultMessage<?> inTurn(Object command) {
        while (true) {
            var result = new AtomicReference<CommandResultMessage<?>>();
            commands.dispatch(GenericCommandMessage.asCommandMessage(command), (message, answer) -> result.set(answer));
            if (!(result.get().isExceptional() && result.get().exceptionResult() instanceof SomethingIsDue before)) {
                return result.get();
            }
            inTurn(before.command());
            doneBefore.add(before.command());
        }
    }

    /** Somebody uploaded something. */
    public Marketplace uploaded(String owner, Evidence shown) {
        evidence.add(owner, shown);
        return this;
    }

    /** All events, in the order in which they were written. */
    public List<Written> written() {
        return List.copyOf(written);
    }

    public InMemoryUniqueValues uniqueValues() {
        return uniqueValues;
    }

    private void keep(List<? extends EventMessage<?>> events) {
        transactions.add(events.stream().<Object>map(EventMessage::getPayload).toList());
        for (var event : events) {
            var id = aggregateOf(event.getPayload());
            written.add(new Written(id, event.getPayload()));
            stockLevels.on(event.getPayload());
            nextSequence.merge(id, 1L, Long::sum);
        }
    }

    private static String aggregateOf(Object event) {
        return switch (event) {
            case StockCounted stock -> stockOf(stock.listingId(), stock.sku());
            case StockReserved stock -> stockOf(stock.listingId(), stock.sku());
            case StockReleased stock -> stockOf(stock.listingId(), stock.sku());
            case StockDispatched stock -> stockOf(stock.listingId(), stock.sku());
            case DispatchVoided stock -> stockOf(stock.listingId(), stock.sku());
            case StockWrittenOff stock -> stockOf(stock.listingId(), stock.sku());
            case TabEvent tab -> TabId.of(new AccountId(tab.buyerId())).value();
            case CommissionEvent taken ->
                CommissionId.of(new OrderId(taken.orderId())).value();
            case EscrowEvent escrow ->
                EscrowId.of(new OrderId(escrow.orderId())).value();
            case DeliveryEvent delivery -> delivery.promiseId();
            case OrderReturnsEvent returned ->
                OrderReturnsId.of(new OrderId(returned.orderId())).value();
            case TextsEvent texts ->
                TextsId.of(new ListingId(texts.listingId())).value();
            default -> firstOf(event);
        };
    }

    /** An event begins with the id of what it happens to, unless that id is made of others. */
    private static String firstOf(Object event) {
        try {
            var id = event.getClass().getRecordComponents()[0].getAccessor();
            return (String) id.invoke(event);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalArgumentException("Not an event of the marketplace: " + event, noRecord);
        }
    }

    private static String stockOf(String listing, String sku) {
        return StockId.of(new ListingId(listing), sku).value();
    }

    private void reserveWhatItHolds(Object event) {
        if (event instanceof FactoryOnboarded it) {
            uniqueValues.reserve(Uniqueness.FACTORY_TAX_NUMBER, it.country() + "/" + it.taxNumber(), it.factoryId());
        }
        if (event instanceof ParcelStated it) {
            uniqueValues.reserve(Uniqueness.TRACKING_NUMBER, it.carrier() + "/" + it.trackingNumber(), it.orderId());
        }
        if (event instanceof ListingDrafted it) {
            it.terms()
                    .skus()
                    .forEach(sku -> uniqueValues.reserve(
                            Uniqueness.SKU_CODE_IN_FACTORY, it.factoryId() + "/" + sku.code(), it.listingId()));
        }
    }

    private <T> EventSourcingRepository<T> opened(Class<T> type) {
        return EventSourcingRepository.builder(type)
                .aggregateModel(Inspected.model(type))
                .eventStore(log)
                .build();
    }

    @SuppressWarnings("resource") // the subscription lives as long as the marketplace
    private <T> void direct(Class<T> type) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .aggregateModel(Inspected.model(type))
                .repository(new InMemory().repository(type))
                .build()
                .subscribe(commands);
    }

    @SuppressWarnings("resource") // the subscription lives as long as the marketplace
    private void stateless(Object handler) {
        Inspected.handling(handler.getClass())
                .forEach(of ->
                        commands.subscribe(of.command(), command -> of.method().handle(command, handler)));
    }
}
