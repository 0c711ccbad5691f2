package market.sourcing.infra.automation;

import java.time.InstantSource;
import java.util.Map;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.carriers.ScanTaker;
import org.springframework.stereotype.Component;

/** Takes a carrier's message, whether it comes once, twice, or in another order than things happened. */
@Component
record WhenCarrierTellsOfScanThenItIsNoted(ToldScans told, InstantSource clock) implements ScanTaker {
    /** Of a parcel that nobody has stated yet the carrier has to tell again; what was refused for good not. */
    @Override
    public void take(String carrier, ScanNotice notice) {
        if (!told.note(carrier, notice.trackingNumber(), notice.scan(), clock.instant())) {
            throw new Refused(
                    RefusalCode.PARCEL_UNKNOWN,
                    "Nobody has stated such a parcel.",
                    Map.of("carrier", carrier, "trackingNumber", notice.trackingNumber()));
        }
    }
}
