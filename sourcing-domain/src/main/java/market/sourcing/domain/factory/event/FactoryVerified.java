package market.sourcing.domain.factory.event;

import market.sourcing.domain.shared.StoredAs;

/** An operator saw the factory's papers; its listings may be published. */
@StoredAs("sourcing.factory.FactoryVerified")
public record FactoryVerified(String factoryId, String operatorId) implements FactoryEvent {}
