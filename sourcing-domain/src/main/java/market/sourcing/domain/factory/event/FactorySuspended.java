package market.sourcing.domain.factory.event;

import market.sourcing.domain.shared.StoredAs;

/** An operator stopped the factory: its listings can't be found or ordered until it is reinstated. */
@StoredAs("sourcing.factory.FactorySuspended")
public record FactorySuspended(String factoryId, String operatorId, String reason) implements FactoryEvent {}
