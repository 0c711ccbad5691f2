package market.sourcing.domain.order;

import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How goods travel.
 *
 * @param carrier 1 to 80 characters, or null when the factory delivers itself
 * @param trackingNumber 1 to 60 characters, or null where there is none
 */
public record Shipment(@Nullable String carrier, @Nullable String trackingNumber) {
    public Shipment {
        carrier = carrier == null ? null : Texts.bounded("carrier", carrier, 80);
        trackingNumber = trackingNumber == null ? null : Texts.bounded("trackingNumber", trackingNumber, 60);
    }

    public boolean isTracked() {
        return trackingNumber != null;
    }
}
