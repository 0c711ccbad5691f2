package market.sourcing.domain;

import java.util.List;
import java.util.function.Function;
import market.sourcing.domain.commission.Commission;
import market.sourcing.domain.commission.event.CommissionEvent;
import market.sourcing.domain.consignee.Consignee;
import market.sourcing.domain.consignee.ConsigneeTimers;
import market.sourcing.domain.consignee.event.ConsigneeEvent;
import market.sourcing.domain.consolidation.Consolidation;
import market.sourcing.domain.consolidation.event.ConsolidationEvent;
import market.sourcing.domain.correction.Correction;
import market.sourcing.domain.correction.event.CorrectionEvent;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.DeliveryTimers;
import market.sourcing.domain.delivery.ForceMajeure;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.ExcuseEvent;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowTimers;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.handler.OnboardFactoryHandler;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.log.Settlement;
import market.sourcing.domain.log.event.SettlementEvent;
import market.sourcing.domain.log.handler.SettleEventHandler;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.OrderTimers;
import market.sourcing.domain.order.PastOrder;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.UnlinkedReturn;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.TabEvent;
import market.sourcing.domain.order.event.UnlinkedReturnEvent;
import market.sourcing.domain.pool.Pool;
import market.sourcing.domain.pool.PoolGrant;
import market.sourcing.domain.pool.PoolWebhook;
import market.sourcing.domain.pool.PooledListing;
import market.sourcing.domain.pool.event.GrantEvent;
import market.sourcing.domain.pool.event.PoolEvent;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.domain.pool.event.WebhookEvent;
import market.sourcing.domain.pool.handler.GrantPoolHandler;
import market.sourcing.domain.pool.handler.OpenPoolHandler;
import market.sourcing.domain.pool.handler.WebhookHandler;
import market.sourcing.domain.quote.Quote;
import market.sourcing.domain.quote.QuoteTimers;
import market.sourcing.domain.quote.event.QuoteEvent;
import market.sourcing.domain.rate.ExchangeRate;
import market.sourcing.domain.rate.event.RateEvent;
import market.sourcing.domain.rate.handler.PostRateHandler;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.ReturnTimers;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.standing.FactoryStanding;
import market.sourcing.domain.standing.StandingTimers;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.domain.standing.handler.JudgeStandingHandler;
import market.sourcing.domain.station.Station;
import market.sourcing.domain.station.event.StationEvent;
import market.sourcing.domain.station.handler.OpenStationHandler;
import market.sourcing.domain.timer.Automation;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.domain.trade.commissioning.ConsigneeHandler;
import market.sourcing.domain.trade.commissioning.FindCommissionHandler;
import market.sourcing.domain.trade.consolidating.OpenConsolidationHandler;
import market.sourcing.domain.trade.consolidating.PackParcelHandler;
import market.sourcing.domain.trade.correcting.Books;
import market.sourcing.domain.trade.correcting.CorrectionHandler;
import market.sourcing.domain.trade.delivering.DeclareForceMajeureHandler;
import market.sourcing.domain.trade.delivering.ExcuseDispatchHandler;
import market.sourcing.domain.trade.delivering.JudgeDispatchHandler;
import market.sourcing.domain.trade.delivering.Promises;
import market.sourcing.domain.trade.delivering.TrackParcelHandler;
import market.sourcing.domain.trade.offering.ChangeListingTermsHandler;
import market.sourcing.domain.trade.offering.CorrectTextHandler;
import market.sourcing.domain.trade.offering.CountStockHandler;
import market.sourcing.domain.trade.offering.DraftListingHandler;
import market.sourcing.domain.trade.offering.PublishListingHandler;
import market.sourcing.domain.trade.offering.WithdrawListingHandler;
import market.sourcing.domain.trade.ordering.DeliverOrderHandler;
import market.sourcing.domain.trade.ordering.EarlierOrders;
import market.sourcing.domain.trade.ordering.EndOrderHandler;
import market.sourcing.domain.trade.ordering.PlaceOrderHandler;
import market.sourcing.domain.trade.ordering.RecordPastOrderHandler;
import market.sourcing.domain.trade.ordering.RecordUnlinkedReturnHandler;
import market.sourcing.domain.trade.ordering.ShowDeliveryHandler;
import market.sourcing.domain.trade.paying.RequestPaymentHandler;
import market.sourcing.domain.trade.paying.ReversePaymentHandler;
import market.sourcing.domain.trade.paying.SettlePaymentHandler;
import market.sourcing.domain.trade.pooling.ChooseForPoolHandler;
import market.sourcing.domain.trade.pooling.JudgeListingHandler;
import market.sourcing.domain.trade.quoting.AgreeQuoteHandler;
import market.sourcing.domain.trade.quoting.IssueQuoteHandler;
import market.sourcing.domain.trade.quoting.OrderQuoteHandler;
import market.sourcing.domain.trade.returning.AddEvidenceHandler;
import market.sourcing.domain.trade.returning.EligibilityHandler;
import market.sourcing.domain.trade.returning.FindEvidenceHandler;
import market.sourcing.domain.trade.returning.OpenReturnHandler;
import market.sourcing.domain.trade.returning.ReturnCaseHandler;
import market.sourcing.domain.translation.ListingTexts;
import market.sourcing.domain.translation.event.TextsEvent;

/** All that decides, a line each: what happens, the aggregates that it happens to, and the handlers of commands about several of them. */
public final class WriteModel {
    /** The families of events, which name their members. */
    public static final List<Class<?>> EVENTS = List.of(
            FactoryEvent.class,
            ListingEvent.class,
            QuoteEvent.class,
            OrderEvent.class,
            TabEvent.class,
            UnlinkedReturnEvent.class,
            EscrowEvent.class,
            DeliveryEvent.class,
            ExcuseEvent.class,
            CaseEvent.class,
            OrderReturnsEvent.class,
            StandingEvent.class,
            PoolEvent.class,
            PooledEvent.class,
            GrantEvent.class,
            WebhookEvent.class,
            CorrectionEvent.class,
            SettlementEvent.class,
            StationEvent.class,
            RateEvent.class,
            TextsEvent.class,
            CommissionEvent.class,
            ConsigneeEvent.class,
            ConsolidationEvent.class);

    /** Commands on one of these wait for each other. */
    public static final List<Class<?>> AGGREGATES = List.of(
            Stock.class,
            Order.class,
            PastOrder.class,
            Tab.class,
            Quote.class,
            Escrow.class,
            DeliveryPromise.class,
            ForceMajeure.class,
            UnlinkedReturn.class,
            ReturnCase.class,
            OrderReturns.class,
            FactoryStanding.class,
            PooledListing.class,
            PoolGrant.class,
            PoolWebhook.class,
            Settlement.class,
            Correction.class,
            ListingTexts.class,
            Commission.class,
            Consignee.class,
            Consolidation.class);

    /** Many commands read one of these and few change it: nobody waits, and of two changes at once one is tried again. */
    public static final List<Class<?>> OFTEN_READ =
            List.of(Factory.class, Listing.class, Pool.class, Station.class, ExchangeRate.class);

    public static final List<Function<Collaborators, Object>> HANDLERS = List.of(
            it -> new OnboardFactoryHandler(it.factories(), it.unique()),
            it -> new DraftListingHandler(it.listings(), it.factories(), it.unique()),
            it -> new PublishListingHandler(it.listings(), it.factories()),
            it -> new ChangeListingTermsHandler(it.listings(), it.unique()),
            it -> new WithdrawListingHandler(it.listings(), it.unique()),
            it -> new CorrectTextHandler(it.listings(), it.repository(ListingTexts.class)),
            it -> new CountStockHandler(
                    it.listings(), it.stocks(), new EarlierOrders(it.orders(), new Promises(it.promises()))),
            it -> new PlaceOrderHandler(it.orders(), it.listings(), it.factories(), it.desk()),
            it -> new EndOrderHandler(it.orders(), it.undoing(), it.tabs()),
            it -> new DeliverOrderHandler(it.orders(), it.release(), it.undoing(), it.numbers()),
            it -> new ShowDeliveryHandler(it.orders(), it.release(), it.undoing(), it.evidence()),
            it -> new IssueQuoteHandler(it.quotes(), it.listings(), it.factories(), it.stockLevels()),
            it -> new AgreeQuoteHandler(it.quotes(), it.listings(), it.factories()),
            it -> new OrderQuoteHandler(it.quotes(), it.orders(), it.listings(), it.factories(), it.desk()),
            it -> new RequestPaymentHandler(it.orders(), it.escrows()),
            it -> new SettlePaymentHandler(it.orders(), it.escrows(), it.promises(), it.tabs()),
            it -> new ReversePaymentHandler(it.orders(), it.escrows(), it.undoing()),
            it -> new DeclareForceMajeureHandler(it.repository(ForceMajeure.class)),
            it -> new JudgeDispatchHandler(it.promises(), it.orders(), it.escrows()),
            it -> new TrackParcelHandler(it.takenBack(), it.undoing(), it.numbers(), it.caseParcels(), it.lateClaims()),
            it -> new ExcuseDispatchHandler(it.promises(), it.takenBack(), it.lateClaims()),
            it -> new OpenReturnHandler(it.cases(), it.purchases(), it.evidence(), it.instant()),
            it -> new AddEvidenceHandler(it.cases(), it.evidence()),
            it -> new FindEvidenceHandler(it.cases()),
            it -> new ReturnCaseHandler(it.cases(), it.consequences(), it.numbers()),
            it -> new EligibilityHandler(it.purchases(), it.instant()),
            it -> new SettleEventHandler(it.repository(Settlement.class)),
            it -> new CorrectionHandler(
                    new Books(it.purchases(), it.undoing(), it.release()), it.repository(Correction.class)),
            it -> new JudgeStandingHandler(it.repository(FactoryStanding.class)),
            it -> new OpenPoolHandler(it.pools()),
            it -> new GrantPoolHandler(it.pools(), it.grants()),
            it -> new WebhookHandler(it.pools(), it.grants(), it.repository(PoolWebhook.class)),
            it -> new ChooseForPoolHandler(it.pools(), it.pooled()),
            it -> new JudgeListingHandler(it.pools(), it.pooled()),
            it -> new RecordPastOrderHandler(it.repository(PastOrder.class), it.factories()),
            it -> new RecordUnlinkedReturnHandler(it.repository(UnlinkedReturn.class), it.factories()),
            it -> new OpenStationHandler(it.stations(), it.unique()),
            it -> new PostRateHandler(it.repository(ExchangeRate.class), it.unique()),
            it -> new FindCommissionHandler(it.commissioned()),
            it -> new ConsigneeHandler(it.consignees(), it.orders(), it.consolidations(), it.stations()),
            it -> new OpenConsolidationHandler(it.consolidations(), it.stations()),
            it -> new PackParcelHandler(
                    it.consolidations(),
                    it.commissioned(),
                    it.consignees(),
                    it.orders(),
                    new Promises(it.promises()),
                    it.unique()));

    /** Which events set which timers. */
    public static final List<TimerRule> TIMERS = List.of(
            new QuoteTimers(),
            new OrderTimers(),
            new EscrowTimers(),
            new DeliveryTimers(),
            new ReturnTimers(),
            new StandingTimers(),
            new ConsigneeTimers());

    public static final List<Automation> AUTOMATIONS = List.of(
            QuoteTimers.WHEN_QUOTE_LAPSES_THEN_IT_EXPIRES,
            OrderTimers.WHEN_ORDER_STAYS_UNPAID_THEN_IT_CLOSES,
            OrderTimers.WHEN_BALANCE_STAYS_UNPAID_THEN_ORDER_CLOSES,
            OrderTimers.WHEN_RECEIPT_STAYS_UNCONFIRMED_THEN_FUNDS_ARE_RELEASED,
            DeliveryTimers.WHEN_DISPATCH_IS_DUE_THEN_IT_IS_JUDGED,
            DeliveryTimers.WHEN_DISPATCH_IS_OVERDUE_THEN_BUYER_MAY_CANCEL,
            DeliveryTimers.WHEN_NOBODY_DECIDES_THEN_MISS_STANDS);

    private WriteModel() {}

    /** What an event changes about the times at which something happens by itself; a {@link TimerRule}. */
    public static List<TimerChange> timersAfter(Object event) {
        return TIMERS.stream().flatMap(rule -> rule.after(event).stream()).toList();
    }
}
