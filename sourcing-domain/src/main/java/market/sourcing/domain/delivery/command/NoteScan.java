package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.carrier.Scan;

/**
 * A carrier told of a scan. Answers whether anybody has stated such a parcel.
 *
 * @param carrier the carrier's code
 * @param now when it told
 */
public record NoteScan(String carrier, String trackingNumber, Scan scan, Instant now) {}
