package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.carriers.RefusedScans;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import org.springframework.stereotype.Component;

/** What carriers tell, by themselves or asked. A scan that can't be of the parcel it names waits for an operator. */
@Component
record ToldScans(Commands commands, RefusedScans refusedScans) {
    /** Answers whether anybody has stated the parcel. */
    boolean note(String carrier, String trackingNumber, Scan scan, Instant now) {
        try {
            return commands.<Boolean>send(new NoteScan(carrier, trackingNumber, scan, now), Platform.ACTOR);
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.SCAN_TOO_EARLY) {
                throw refused;
            }
            refusedScans.note(carrier, trackingNumber, scan, refused, now);
            return true;
        }
    }
}
