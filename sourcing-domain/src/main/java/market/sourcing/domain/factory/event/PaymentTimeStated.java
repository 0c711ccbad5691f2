package market.sourcing.domain.factory.event;

import market.sourcing.domain.shared.StoredAs;

/**
 * How long buyers may hold goods without paying that are quoted or ordered from now on.
 *
 * @param minutes after ordering; more than the platform's own time binds nobody
 * @param unpaidRules the version of the platform's numbers that let the factory
 */
@StoredAs("sourcing.factory.PaymentTimeStated")
public record PaymentTimeStated(String factoryId, long minutes, String unpaidRules) implements FactoryEvent {}
