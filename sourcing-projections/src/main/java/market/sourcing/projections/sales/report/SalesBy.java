package market.sourcing.projections.sales.report;

/** What a report has a row for. The names are stored. */
public enum SalesBy {
    LISTING,
    BUYER,
    COUNTRY,
    MONTH
}
