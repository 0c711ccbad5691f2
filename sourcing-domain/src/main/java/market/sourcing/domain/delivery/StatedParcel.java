package market.sourcing.domain.delivery;

/**
 * A parcel by what its carrier knows it by.
 *
 * @param carrier the carrier's code
 */
public record StatedParcel(String carrier, String trackingNumber) {}
