package market.sourcing.domain.carrier;

/** A carrier's message about one scan, told at least once, in any order, perhaps before the factory has stated the parcel. */
public record ScanNotice(String trackingNumber, Scan scan) {}
