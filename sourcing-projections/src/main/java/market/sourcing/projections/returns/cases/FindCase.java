package market.sourcing.projections.returns.cases;

/** Asks for one case. */
public record FindCase(String id) {}
