package market.sourcing.projections.factory.profile;

/** Asks for one factory, in whatever state. */
public record FindFactory(String factoryId) {}
