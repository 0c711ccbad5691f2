package market.sourcing.projections.delivery.excuse;

/** Asks for one declaration of force majeure. */
public record FindDeclaration(String excuseId) {}
