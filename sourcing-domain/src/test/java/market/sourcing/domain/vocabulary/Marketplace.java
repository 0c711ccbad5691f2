package market.sourcing.domain.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import market.sourcing.domain.correction.Correction;
import market.sourcing.domain.correction.event.CorrectionEvent;
import market.sourcing.domain.correction.handler.Books;
import market.sourcing.domain.correction.handler.CorrectionHandler;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.ForceMajeure;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.ExcuseEvent;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.handler.DeclareForceMajeureHandler;
import market.sourcing.domain.delivery.handler.ExcuseDispatchHandler;
import market.sourcing.domain.delivery.handler.JudgeDispatchHandler;
import market.sourcing.domain.delivery.handler.Promises;
import market.sourcing.domain.delivery.handler.TakenBack;
import market.sourcing.domain.delivery.handler.TrackParcelHandler;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.handler.RequestPaymentHandler;
import market.sourcing.domain.escrow.handler.ReversePaymentHandler;
import market.sourcing.domain.escrow.handler.SettlePaymentHandler;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.handler.OnboardFactoryHandler;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.listing.handler.ChangeListingTermsHandler;
import market.sourcing.domain.listing.handler.CountStockHandler;
import market.sourcing.domain.listing.handler.DraftListingHandler;
import market.sourcing.domain.listing.handler.PublishListingHandler;
import market.sourcing.domain.listing.handler.WithdrawListingHandler;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TabId;
import market.sourcing.domain.order.UnlinkedReturn;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.TabEvent;
import market.sourcing.domain.order.event.UnlinkedReturnEvent;
import market.sourcing.domain.order.handler.DeliverOrderHandler;
import market.sourcing.domain.order.handler.EarlierOrders;
import market.sourcing.domain.order.handler.EndOrderHandler;
import market.sourcing.domain.order.handler.FundsRelease;
import market.sourcing.domain.order.handler.OpenClaims;
import market.sourcing.domain.order.handler.PlaceOrderHandler;
import market.sourcing.domain.order.handler.RecordPastOrderHandler;
import market.sourcing.domain.order.handler.RecordUnlinkedReturnHandler;
import market.sourcing.domain.order.handler.ShowDeliveryHandler;
import market.sourcing.domain.order.handler.Undoing;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.event.QuoteEvent;
import market.sourcing.domain.quote.handler.AgreeQuoteHandler;
import market.sourcing.domain.quote.handler.IssueQuoteHandler;
import market.sourcing.domain.quote.handler.OrderQuoteHandler;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.returns.handler.AddEvidenceHandler;
import market.sourcing.domain.returns.handler.CaseParcels;
import market.sourcing.domain.returns.handler.Consequences;
import market.sourcing.domain.returns.handler.EligibilityHandler;
import market.sourcing.domain.returns.handler.InstantRefunds;
import market.sourcing.domain.returns.handler.LateClaims;
import market.sourcing.domain.returns.handler.OpenReturnHandler;
import market.sourcing.domain.returns.handler.ParcelNumbers;
import market.sourcing.domain.returns.handler.Purchases;
import market.sourcing.domain.returns.handler.ReturnCaseHandler;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.standing.FactoryStanding;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.standing.handler.JudgeStandingHandler;
import market.sourcing.domain.timer.handler.FallenDue;
import market.sourcing.domain.timer.handler.SomethingIsDue;
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
    private final Map<String, Long> nextSequence = new HashMap<>();
    private final List<List<Object>> transactions = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Object> doneBefore = new ArrayList<>();

    @SuppressWarnings("resource") // the interceptor stands as long as the marketplace
    private Marketplace() {
        var factories = repository(Factory.class);
        var listings = repository(Listing.class);
        var stocks = repository(Stock.class);
        var orders = repository(Order.class);
        var tabs = repository(Tab.class);
        var unlinkedReturns = repository(UnlinkedReturn.class);
        var quotes = repository(Quote.class);
        var escrows = repository(Escrow.class);
        var promises = repository(DeliveryPromise.class);
        var declarations = repository(ForceMajeure.class);
        var cases = repository(ReturnCase.class);
        var returns = repository(OrderReturns.class);
        var release = new FundsRelease(escrows, returns);
        var undoing = new Undoing(escrows, stocks, new Promises(promises), new OpenClaims(returns, cases));
        var takenBack = new TakenBack(escrows, orders, returns);
        var purchases = new Purchases(orders, returns, promises, factories);
        var consequences = new Consequences(purchases, escrows, release);
        var numbers = new ParcelNumbers(new Promises(promises), cases, uniqueValues);
        var due = new FallenDue(orders, promises, returns, cases, numbers);
        commands.registerHandlerInterceptor((unit, chain) -> {
            due.mustBeNoneBefore(unit.getMessage().getPayload(), doneBefore);
            return chain.proceed();
        });
        direct(Factory.class, factories);
        direct(Listing.class, listings);
        direct(Quote.class, quotes);
        direct(Escrow.class, escrows);
        direct(Order.class, orders);
        stateless(new OnboardFactoryHandler(factories, uniqueValues));
        stateless(new DraftListingHandler(listings, factories, uniqueValues));
        stateless(new PublishListingHandler(listings, factories));
        stateless(new ChangeListingTermsHandler(listings, uniqueValues));
        stateless(new WithdrawListingHandler(listings, uniqueValues));
        stateless(new CountStockHandler(listings, stocks, new EarlierOrders(orders, new Promises(promises))));
        stateless(new IssueQuoteHandler(quotes, listings, factories, stockLevels));
        stateless(new AgreeQuoteHandler(quotes, listings, factories));
        stateless(new OrderQuoteHandler(quotes, orders, listings, factories, stocks, tabs, uniqueValues));
        stateless(new PlaceOrderHandler(orders, listings, factories, stocks, tabs, uniqueValues));
        stateless(new EndOrderHandler(orders, undoing, tabs));
        stateless(new DeliverOrderHandler(orders, release, undoing, numbers));
        stateless(new ShowDeliveryHandler(orders, release, undoing, evidence));
        stateless(new RequestPaymentHandler(orders, escrows));
        stateless(new SettlePaymentHandler(orders, escrows, promises, tabs));
        stateless(new ReversePaymentHandler(orders, escrows, undoing));
        direct(ForceMajeure.class, declarations);
        stateless(new DeclareForceMajeureHandler(declarations));
        stateless(new JudgeStandingHandler(repository(FactoryStanding.class)));
        stateless(new JudgeDispatchHandler(promises, orders, escrows));
        stateless(new TrackParcelHandler(
                takenBack,
                undoing,
                numbers,
                new CaseParcels(cases, consequences, numbers),
                new LateClaims(cases, consequences)));
        stateless(new ExcuseDispatchHandler(promises, takenBack, new LateClaims(cases, consequences)));
        var instant = new InstantRefunds(purchases, undoing);
        stateless(new OpenReturnHandler(cases, purchases, evidence, instant));
        stateless(new AddEvidenceHandler(cases, evidence));
        stateless(new ReturnCaseHandler(cases, consequences, numbers));
        stateless(new EligibilityHandler(purchases, instant));
        stateless(new CorrectionHandler(new Books(purchases, undoing, release), repository(Correction.class)));
        stateless(new RecordPastOrderHandler(orders, factories));
        stateless(new RecordUnlinkedReturnHandler(unlinkedReturns, factories));
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
            case FactoryEvent factory -> factory.factoryId();
            case StockCounted stock -> stockOf(stock.listingId(), stock.sku());
            case StockReserved stock -> stockOf(stock.listingId(), stock.sku());
            case StockReleased stock -> stockOf(stock.listingId(), stock.sku());
            case StockDispatched stock -> stockOf(stock.listingId(), stock.sku());
            case DispatchVoided stock -> stockOf(stock.listingId(), stock.sku());
            case StockWrittenOff stock -> stockOf(stock.listingId(), stock.sku());
            case ListingEvent listing -> listing.listingId();
            case OrderEvent order -> order.orderId();
            case TabEvent tab -> TabId.of(new AccountId(tab.buyerId())).value();
            case UnlinkedReturnEvent returned -> returned.returnId();
            case QuoteEvent quote -> quote.quoteId();
            case EscrowEvent escrow ->
                EscrowId.of(new OrderId(escrow.orderId())).value();
            case DeliveryEvent delivery -> delivery.promiseId();
            case CaseEvent about -> about.caseId();
            case OrderReturnsEvent returned ->
                OrderReturnsId.of(new OrderId(returned.orderId())).value();
            case ExcuseEvent excuse -> excuse.excuseId();
            case CorrectionEvent correction -> correction.correctionId();
            case BadgeJudged judged -> judged.badgeId();
            case ReturnsJudged judged -> judged.standingId();
            default -> throw new IllegalArgumentException("Not an event of the marketplace: " + event);
        };
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

    private <T> EventSourcingRepository<T> repository(Class<T> type) {
        return EventSourcingRepository.builder(type)
                .aggregateModel(Inspected.model(type))
                .eventStore(log)
                .build();
    }

    @SuppressWarnings("resource") // the subscription lives as long as the marketplace
    private <T> void direct(Class<T> type, EventSourcingRepository<T> repository) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .aggregateModel(Inspected.model(type))
                .repository(repository)
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
