package market.sourcing.infra.automation;

import java.time.InstantSource;
import java.util.Map;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.carriers.ScanTaker;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import org.springframework.stereotype.Component;

/** Takes a carrier's message, whether it comes once, twice, or in another order than things happened. */
@Component
final class WhenCarrierTellsOfScanThenItIsNoted implements ScanTaker {
    private final Commands commands;
    private final InstantSource clock;

    WhenCarrierTellsOfScanThenItIsNoted(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Of a parcel that nobody has stated yet the carrier has to tell again. */
    @Override
    public void take(String carrier, ScanNotice notice) {
        var noted = commands.<Boolean>send(
                new NoteScan(carrier, notice.trackingNumber(), notice.scan(), clock.instant()), Platform.ACTOR);
        if (!noted) {
            throw new Refused(
                    RefusalCode.PARCEL_UNKNOWN,
                    "Nobody has stated such a parcel.",
                    Map.of("carrier", carrier, "trackingNumber", notice.trackingNumber()));
        }
    }
}
