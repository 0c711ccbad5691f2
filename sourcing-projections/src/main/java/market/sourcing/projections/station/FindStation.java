package market.sourcing.projections.station;

/**
 * Asks for one station.
 *
 * @param id such as vn
 */
public record FindStation(String id) {}
