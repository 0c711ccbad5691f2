package market.sourcing.domain.factory.event;

/** An operator saw the factory's papers; its listings may be published. */
public record FactoryVerified(String factoryId, String operatorId) implements FactoryEvent {}
