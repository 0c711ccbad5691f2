package market.sourcing.infra.carriers.simulated;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.CUSTOMS;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;

import java.util.Arrays;
import java.util.List;
import market.sourcing.domain.carrier.ScanKind;

/** What becomes of a parcel, by what its number begins with: {@code SIM} and the name. Any other number goes as ACCEPT. */
enum SimulatedWay {
    /** Accepted, in transit, delivered. */
    ACCEPT(ACCEPTED, IN_TRANSIT, DELIVERED),
    /** No scan ever: the number was stated and the parcel not handed over. */
    NEVER,
    /** Each scan is told twice. */
    TWICE(ACCEPTED, IN_TRANSIT, DELIVERED),
    /** Each second scan is told before the one that it followed. */
    OUTOFORDER(ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED),
    /** The carrier itself learns of each scan 30 hours after it was made. */
    LATE(ACCEPTED, IN_TRANSIT, DELIVERED),
    /** Over a border. */
    BORDER(ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED),
    /** Goes back to the factory. */
    RETURN(ACCEPTED, IN_TRANSIT, RETURNED);

    private static final String PREFIX = "SIM";

    private final List<ScanKind> scans;

    SimulatedWay(ScanKind... scans) {
        this.scans = List.of(scans);
    }

    static SimulatedWay of(String trackingNumber) {
        return Arrays.stream(values())
                .filter(way -> trackingNumber.startsWith(PREFIX + way.name()))
                .findFirst()
                .orElse(ACCEPT);
    }

    /** In the order in which they are made, each kind once. */
    List<ScanKind> scans() {
        return scans;
    }
}
