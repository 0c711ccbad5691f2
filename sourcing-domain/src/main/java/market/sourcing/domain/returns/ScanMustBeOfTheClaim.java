package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Nobody sends anything for what is not claimed: a scan from before is of another parcel. */
final class ScanMustBeOfTheClaim {
    private ScanMustBeOfTheClaim() {}

    /** @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} */
    static void check(ReturnRequested asked, Scan scan) {
        var claimedAt = asked.requestedAt();
        // Many a carrier knows only the second.
        if (scan.at().isBefore(Instant.ofEpochSecond(claimedAt.getEpochSecond()))) {
            throw new Refused(
                    RefusalCode.SCAN_TOO_EARLY,
                    "Nobody sends anything for what is not claimed: the scan is of another parcel.",
                    Map.of("scannedAt", scan.at().toString(), "claimedAt", claimedAt.toString()));
        }
    }
}
