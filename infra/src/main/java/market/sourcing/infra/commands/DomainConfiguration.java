package market.sourcing.infra.commands;

import static market.sourcing.infra.commands.DomainRegistration.aggregate;
import static market.sourcing.infra.commands.DomainRegistration.beforeEvery;
import static market.sourcing.infra.commands.DomainRegistration.handler;
import static market.sourcing.infra.commands.DomainRegistration.oftenReadAggregate;

import java.util.List;
import market.sourcing.domain.correction.Correction;
import market.sourcing.domain.correction.handler.Books;
import market.sourcing.domain.correction.handler.CorrectionHandler;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.ForceMajeure;
import market.sourcing.domain.delivery.handler.DeclareForceMajeureHandler;
import market.sourcing.domain.delivery.handler.ExcuseDispatchHandler;
import market.sourcing.domain.delivery.handler.JudgeDispatchHandler;
import market.sourcing.domain.delivery.handler.Promises;
import market.sourcing.domain.delivery.handler.TakenBack;
import market.sourcing.domain.delivery.handler.TrackParcelHandler;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.handler.RequestPaymentHandler;
import market.sourcing.domain.escrow.handler.ReversePaymentHandler;
import market.sourcing.domain.escrow.handler.SettlePaymentHandler;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.handler.OnboardFactoryHandler;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.listing.handler.ChangeListingTermsHandler;
import market.sourcing.domain.listing.handler.CountStockHandler;
import market.sourcing.domain.listing.handler.DraftListingHandler;
import market.sourcing.domain.listing.handler.PublishListingHandler;
import market.sourcing.domain.listing.handler.WithdrawListingHandler;
import market.sourcing.domain.log.Settlement;
import market.sourcing.domain.log.handler.SettleEventHandler;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.UnlinkedReturn;
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
import market.sourcing.domain.quote.handler.AgreeQuoteHandler;
import market.sourcing.domain.quote.handler.IssueQuoteHandler;
import market.sourcing.domain.quote.handler.OrderQuoteHandler;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.handler.AddEvidenceHandler;
import market.sourcing.domain.returns.handler.CaseParcels;
import market.sourcing.domain.returns.handler.Consequences;
import market.sourcing.domain.returns.handler.EligibilityHandler;
import market.sourcing.domain.returns.handler.FindEvidenceHandler;
import market.sourcing.domain.returns.handler.InstantRefunds;
import market.sourcing.domain.returns.handler.LateClaims;
import market.sourcing.domain.returns.handler.OpenReturnHandler;
import market.sourcing.domain.returns.handler.ParcelNumbers;
import market.sourcing.domain.returns.handler.Purchases;
import market.sourcing.domain.returns.handler.ReturnCaseHandler;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.standing.FactoryStanding;
import market.sourcing.domain.standing.handler.JudgeStandingHandler;
import market.sourcing.domain.timer.handler.FallenDue;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Repository;

/** The marketplace's aggregates and handlers, a line each. */
public final class DomainConfiguration {
    public static final List<DomainRegistration> ALL = List.of(
            oftenReadAggregate(Factory.class),
            oftenReadAggregate(Listing.class),
            aggregate(Stock.class),
            aggregate(Order.class),
            aggregate(Tab.class),
            aggregate(Quote.class),
            aggregate(Escrow.class),
            aggregate(DeliveryPromise.class),
            aggregate(ForceMajeure.class),
            aggregate(UnlinkedReturn.class),
            aggregate(ReturnCase.class),
            aggregate(OrderReturns.class),
            aggregate(FactoryStanding.class),
            aggregate(Settlement.class),
            aggregate(Correction.class),
            beforeEvery(c -> new DueFirst(
                    new FallenDue(orders(c), promises(c), c.repository(OrderReturns.class), cases(c), numbers(c)))),
            handler(c -> new OnboardFactoryHandler(factories(c), unique(c))),
            handler(c -> new DraftListingHandler(listings(c), factories(c), unique(c))),
            handler(c -> new PublishListingHandler(listings(c), factories(c))),
            handler(c -> new ChangeListingTermsHandler(listings(c), unique(c))),
            handler(c -> new WithdrawListingHandler(listings(c), unique(c))),
            handler(c -> new CountStockHandler(
                    listings(c), stocks(c), new EarlierOrders(orders(c), new Promises(promises(c))))),
            handler(c -> new PlaceOrderHandler(orders(c), listings(c), factories(c), stocks(c), tabs(c), unique(c))),
            handler(c -> new EndOrderHandler(orders(c), undoing(c), tabs(c))),
            handler(c -> new DeliverOrderHandler(orders(c), release(c), undoing(c), numbers(c))),
            handler(c -> new ShowDeliveryHandler(orders(c), release(c), undoing(c), evidence(c))),
            handler(c ->
                    new IssueQuoteHandler(quotes(c), listings(c), factories(c), c.getComponent(StockLevels.class))),
            handler(c -> new AgreeQuoteHandler(quotes(c), listings(c), factories(c))),
            handler(c -> new OrderQuoteHandler(
                    quotes(c), orders(c), listings(c), factories(c), stocks(c), tabs(c), unique(c))),
            handler(c -> new RequestPaymentHandler(orders(c), escrows(c))),
            handler(c -> new SettlePaymentHandler(orders(c), escrows(c), promises(c), tabs(c))),
            handler(c -> new ReversePaymentHandler(orders(c), escrows(c), undoing(c))),
            handler(c -> new DeclareForceMajeureHandler(c.repository(ForceMajeure.class))),
            handler(c -> new JudgeDispatchHandler(promises(c), orders(c), escrows(c))),
            handler(c -> new TrackParcelHandler(
                    takenBack(c),
                    undoing(c),
                    numbers(c),
                    new CaseParcels(cases(c), consequences(c), numbers(c)),
                    new LateClaims(cases(c), consequences(c)))),
            handler(c ->
                    new ExcuseDispatchHandler(promises(c), takenBack(c), new LateClaims(cases(c), consequences(c)))),
            handler(c -> new OpenReturnHandler(cases(c), purchases(c), evidence(c), instant(c))),
            handler(c -> new AddEvidenceHandler(cases(c), evidence(c))),
            handler(c -> new FindEvidenceHandler(cases(c))),
            handler(c -> new ReturnCaseHandler(cases(c), consequences(c), numbers(c))),
            handler(c -> new EligibilityHandler(purchases(c), instant(c))),
            handler(c -> new SettleEventHandler(c.repository(Settlement.class))),
            handler(c -> new CorrectionHandler(
                    new Books(purchases(c), undoing(c), release(c)), c.repository(Correction.class))),
            handler(c -> new JudgeStandingHandler(c.repository(FactoryStanding.class))),
            handler(c -> new RecordPastOrderHandler(orders(c), factories(c))),
            handler(c -> new RecordUnlinkedReturnHandler(c.repository(UnlinkedReturn.class), factories(c))));

    private DomainConfiguration() {}

    private static Repository<Factory> factories(Configuration configuration) {
        return configuration.repository(Factory.class);
    }

    private static Repository<Listing> listings(Configuration configuration) {
        return configuration.repository(Listing.class);
    }

    private static Repository<Stock> stocks(Configuration configuration) {
        return configuration.repository(Stock.class);
    }

    private static Repository<Order> orders(Configuration configuration) {
        return configuration.repository(Order.class);
    }

    private static Repository<Tab> tabs(Configuration configuration) {
        return configuration.repository(Tab.class);
    }

    private static Repository<Quote> quotes(Configuration configuration) {
        return configuration.repository(Quote.class);
    }

    private static Repository<Escrow> escrows(Configuration configuration) {
        return configuration.repository(Escrow.class);
    }

    private static Repository<DeliveryPromise> promises(Configuration configuration) {
        return configuration.repository(DeliveryPromise.class);
    }

    private static Repository<ReturnCase> cases(Configuration configuration) {
        return configuration.repository(ReturnCase.class);
    }

    private static FundsRelease release(Configuration configuration) {
        return new FundsRelease(escrows(configuration), configuration.repository(OrderReturns.class));
    }

    private static Purchases purchases(Configuration configuration) {
        return new Purchases(
                orders(configuration),
                configuration.repository(OrderReturns.class),
                promises(configuration),
                factories(configuration));
    }

    private static Consequences consequences(Configuration configuration) {
        return new Consequences(purchases(configuration), escrows(configuration), release(configuration));
    }

    private static InstantRefunds instant(Configuration configuration) {
        return new InstantRefunds(purchases(configuration), undoing(configuration));
    }

    private static Undoing undoing(Configuration configuration) {
        return new Undoing(
                escrows(configuration),
                stocks(configuration),
                new Promises(promises(configuration)),
                new OpenClaims(configuration.repository(OrderReturns.class), cases(configuration)));
    }

    private static ParcelNumbers numbers(Configuration configuration) {
        return new ParcelNumbers(new Promises(promises(configuration)), cases(configuration), unique(configuration));
    }

    private static TakenBack takenBack(Configuration configuration) {
        return new TakenBack(
                escrows(configuration), orders(configuration), configuration.repository(OrderReturns.class));
    }

    private static KnownEvidence evidence(Configuration configuration) {
        return configuration.getComponent(KnownEvidence.class);
    }

    private static UniqueValues unique(Configuration configuration) {
        return configuration.getComponent(UniqueValues.class);
    }
}
