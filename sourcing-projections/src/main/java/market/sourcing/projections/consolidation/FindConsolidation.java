package market.sourcing.projections.consolidation;

/** Asks for one consolidation. */
public record FindConsolidation(String consolidationId) {}
