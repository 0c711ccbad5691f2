package market.sourcing.domain.order;

import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How goods travel.
 *
 * @param carrier its code where there is a number; otherwise 1 to 80 characters, or null when the factory delivers itself
 * @param trackingNumber in the carrier's format, or null where there is none
 */
public record Shipment(@Nullable String carrier, @Nullable String trackingNumber) {
    public Shipment {
        if (trackingNumber == null) {
            carrier = carrier == null ? null : Texts.bounded("carrier", carrier, 80);
        } else if (carrier == null) {
            throw Refused.invalid("carrier", "A tracking number is a carrier's; say whose.");
        } else {
            var number = TrackingNumber.of(carrier, trackingNumber);
            carrier = number.carrier().code();
            trackingNumber = number.text();
        }
    }

    public boolean isTracked() {
        return trackingNumber != null;
    }
}
