package market.sourcing.domain.factory.event;

/** An operator let a suspended factory trade again. */
public record FactoryReinstated(String factoryId, String operatorId, String reason) implements FactoryEvent {}
