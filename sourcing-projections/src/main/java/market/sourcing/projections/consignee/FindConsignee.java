package market.sourcing.projections.consignee;

/** Asks for one consignee. */
public record FindConsignee(String id) {}
