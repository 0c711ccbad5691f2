package market.sourcing.infra.carriers;

import market.sourcing.domain.carrier.ScanNotice;

/**
 * Does what a verified notice of a scan asks for. It may be called again for the same scan, also at the same time, and then
 * changes nothing. Whatever it throws, the carrier is told to send the notice again.
 */
@FunctionalInterface
public interface ScanTaker {

    /**
     * Takes one scan.
     *
     * @param carrier its code, such as {@code sf-express}
     * @param notice with the number as {@link market.sourcing.domain.carrier.TrackingNumber} writes it
     */
    void take(String carrier, ScanNotice notice);
}
