package market.sourcing.infra.automation;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.StatedParcel;
import market.sourcing.domain.delivery.command.FindParcel;
import market.sourcing.domain.returns.command.FindCaseParcel;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.infra.carriers.CarrierTrackings;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import org.springframework.stereotype.Component;

/** What a carrier can be asked about a parcel. */
@Component
record Scans(Commands commands, CarrierTrackings carriers, ToldScans told) {
    Optional<StatedParcel> parcel(Timer timer) {
        var key = OrderPartKey.parse(timer.subject());
        return key.id().startsWith(CaseId.PREFIX)
                ? parcel(new CaseId(key.id()))
                : commands.send(new FindParcel(new OrderId(key.orderId()), key.id()), Platform.ACTOR);
    }

    Optional<StatedParcel> parcel(CaseId id) {
        return commands.send(new FindCaseParcel(id), Platform.ACTOR);
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

    private void note(StatedParcel parcel, Scan scan, Instant now) {
        told.note(parcel.carrier(), parcel.trackingNumber(), scan, now);
    }
}
