package market.sourcing.infra.commands;

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
import market.sourcing.domain.order.handler.PlaceOrderHandler;
import market.sourcing.domain.shared.UniqueValues;

/** The marketplace's aggregates and handlers, a line each. */
final class DomainConfiguration {
    static final List<DomainRegistration> ALL = List.of(
            DomainRegistration.aggregate(Factory.class),
            DomainRegistration.aggregate(Listing.class),
            DomainRegistration.aggregate(Stock.class),
            DomainRegistration.aggregate(Order.class),
            handler(c -> new OnboardFactoryHandler(c.repository(Factory.class), c.getComponent(UniqueValues.class))),
            handler(c -> new DraftListingHandler(
                    c.repository(Listing.class), c.repository(Factory.class), c.getComponent(UniqueValues.class))),
            handler(c -> new ChangeListingTermsHandler(c.repository(Listing.class), c.getComponent(UniqueValues.class))),
            handler(c -> new PublishListingHandler(c.repository(Listing.class), c.repository(Factory.class))),
            handler(c -> new WithdrawListingHandler(c.repository(Listing.class), c.getComponent(UniqueValues.class))),
            handler(c -> new CountStockHandler(c.repository(Listing.class), c.repository(Stock.class))),
            handler(c -> new PlaceOrderHandler(
                    c.repository(Order.class), c.repository(Listing.class), c.repository(Factory.class))));

    private DomainConfiguration() {}

    private static DomainRegistration handler(
            java.util.function.Function<org.axonframework.config.Configuration, Object> make) {
        return configurer -> configurer.registerCommandHandler(make);
    }
}
