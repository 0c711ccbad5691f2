package market.sourcing.projections.standing.badge;

/** Asks for a factory's badge. */
public record FindBadge(String factoryId) {}
