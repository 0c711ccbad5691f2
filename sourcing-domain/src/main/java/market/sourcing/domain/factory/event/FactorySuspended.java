package market.sourcing.domain.factory.event;

/** An operator stopped the factory: its listings can't be found or ordered until it is reinstated. */
public record FactorySuspended(String factoryId, String operatorId, String reason) implements FactoryEvent {}
