package market.sourcing.projections.listing.search;

/**
 * What listings are ordered by.
 *
 * @param listed whether it is published
 * @param merit see {@link Merit}
 * @param price of the smallest order, in ten-thousandths of the listing's own currency
 * @param sold pieces, before it came here and since
 * @param newest when it was first published, in milliseconds since 1970; 0 before
 * @param length characters of the shortest title
 */
public record SortKeys(boolean listed, long merit, long price, long sold, long newest, int length) {}
