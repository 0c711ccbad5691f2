package market.sourcing.domain.factory.event;

import market.sourcing.domain.shared.StoredAs;

/** An operator let a suspended factory trade again. */
@StoredAs("sourcing.factory.FactoryReinstated")
public record FactoryReinstated(String factoryId, String operatorId, String reason) implements FactoryEvent {}
