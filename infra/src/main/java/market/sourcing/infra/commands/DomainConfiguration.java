package market.sourcing.infra.commands;

import static market.sourcing.infra.commands.DomainRegistration.aggregate;
import static market.sourcing.infra.commands.DomainRegistration.handler;
import static market.sourcing.infra.commands.DomainRegistration.oftenReadAggregate;

import java.util.List;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.handler.OnboardFactoryHandler;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.handler.ChangeListingTermsHandler;
import market.sourcing.domain.listing.handler.CountStockHandler;
import market.sourcing.domain.listing.handler.DraftListingHandler;
import market.sourcing.domain.listing.handler.PublishListingHandler;
import market.sourcing.domain.listing.handler.WithdrawListingHandler;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.UnlinkedReturn;
import market.sourcing.domain.order.handler.PlaceOrderHandler;
import market.sourcing.domain.order.handler.RecordPastOrderHandler;
import market.sourcing.domain.order.handler.RecordUnlinkedReturnHandler;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Repository;

/** The marketplace's aggregates and handlers, a line each. */
public final class DomainConfiguration {
    public static final List<DomainRegistration> ALL = List.of(
            oftenReadAggregate(Factory.class),
            oftenReadAggregate(Listing.class),
            aggregate(Stock.class),
            aggregate(Order.class),
            aggregate(UnlinkedReturn.class),
            handler(c -> new OnboardFactoryHandler(factories(c), unique(c))),
            handler(c -> new DraftListingHandler(listings(c), factories(c), unique(c))),
            handler(c -> new PublishListingHandler(listings(c), factories(c))),
            handler(c -> new ChangeListingTermsHandler(listings(c), unique(c))),
            handler(c -> new WithdrawListingHandler(listings(c), unique(c))),
            handler(c -> new CountStockHandler(listings(c), c.repository(Stock.class))),
            handler(c -> new PlaceOrderHandler(c.repository(Order.class), listings(c), factories(c))),
            handler(c -> new RecordPastOrderHandler(c.repository(Order.class), factories(c))),
            handler(c -> new RecordUnlinkedReturnHandler(c.repository(UnlinkedReturn.class), factories(c))));

    private DomainConfiguration() {}

    private static Repository<Factory> factories(Configuration configuration) {
        return configuration.repository(Factory.class);
    }

    private static Repository<Listing> listings(Configuration configuration) {
        return configuration.repository(Listing.class);
    }

    private static UniqueValues unique(Configuration configuration) {
        return configuration.getComponent(UniqueValues.class);
    }
}
