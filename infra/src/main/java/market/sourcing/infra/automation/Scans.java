package market.sourcing.infra.automation;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.StatedParcel;
import market.sourcing.domain.delivery.command.FindParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.infra.carriers.CarrierTrackings;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a carrier can be asked about a parcel. */
@Component
final class Scans {
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    private final Commands commands;
    private final CarrierTrackings carriers;

    Scans(Commands commands, CarrierTrackings carriers) {
        this.commands = commands;
        this.carriers = carriers;
    }

    Optional<StatedParcel> parcel(Timer timer) {
        var key = OrderPartKey.parse(timer.subject());
        return commands.send(new FindParcel(new OrderId(key.orderId()), key.id()), Platform.ACTOR);
    }

    /** Tells the carrier of the parcel, if it can be told. */
    void announce(StatedParcel parcel) {
        carriers.of(Carrier.of(parcel.carrier())).ifPresent(carrier -> carrier.announce(parcel.trackingNumber()));
    }

    /** Notes every scan that the carrier has made so far, if it can be asked. */
    void note(StatedParcel parcel, Instant now) {
        carriers.of(Carrier.of(parcel.carrier()))
                .ifPresent(
                        carrier -> carrier.scansOf(parcel.trackingNumber()).forEach(scan -> note(parcel, scan, now)));
    }

    /** A scan that can't be of this parcel does not keep the others from being noted: a person is told of it. */
    private void note(StatedParcel parcel, Scan scan, Instant now) {
        try {
            commands.<Boolean>send(new NoteScan(parcel.carrier(), parcel.trackingNumber(), scan, now), Platform.ACTOR);
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.SCAN_TOO_EARLY) {
                throw refused;
            }
            LOG.warn(
                    "A scan of {} by {} is from before the order was paid; the number may be another parcel's: {}",
                    parcel.trackingNumber(),
                    parcel.carrier(),
                    refused.facts());
        }
    }
}
