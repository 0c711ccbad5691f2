package market.sourcing.infra.imports.offer;

/**
 * How a listing stood before a row was applied to it.
 *
 * @param version the sequence of its last event
 * @param published whether it ever was; what was paused or withdrawn since is not published again by an import
 */
record ListingBefore(long version, boolean published) {}
