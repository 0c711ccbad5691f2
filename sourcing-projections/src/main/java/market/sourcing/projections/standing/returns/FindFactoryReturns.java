package market.sourcing.projections.standing.returns;

/** Asks for the verdict on a factory's returns. */
public record FindFactoryReturns(String factoryId) {}
