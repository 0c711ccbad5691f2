package market.sourcing.projections.sales.report;

/** Where a page of a report ended: the key and the currency of its last row, with a slash between. */
public record SalesCursor(String row) {}
