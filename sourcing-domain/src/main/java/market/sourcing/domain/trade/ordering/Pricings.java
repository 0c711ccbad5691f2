package market.sourcing.domain.trade.ordering;

import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.order.pricing.Pricing;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Destination;
import org.axonframework.modelling.command.Aggregate;

/** What a factory asks, as it binds at this moment. */
public final class Pricings {
    private Pricings() {}

    public static Pricing of(Aggregate<Factory> factory, Destination shipTo, TradeRules rules) {
        return new Pricing(
                factory.invoke(Factory::freight),
                factory.invoke(Factory::paymentTime),
                shipTo,
                rules,
                factory.invoke(it -> it.returnRule(rules)));
    }
}
