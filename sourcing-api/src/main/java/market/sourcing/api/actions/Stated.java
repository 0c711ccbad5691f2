package market.sourcing.api.actions;

import java.util.Locale;
import java.util.UUID;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.TrackingNumber;

/** What requests state that are only tried. None of it is ever written. */
public final class Stated {
    public static final String REASON = "To see whether it may be done.";

    private static final String NUMBERS = "SIM";

    private Stated() {}

    /** A number that no parcel has. */
    public static TrackingNumber number() {
        var digits = UUID.randomUUID().toString().replace("-", "");
        return new TrackingNumber(Carrier.SIMULATED, NUMBERS + digits.toUpperCase(Locale.ROOT));
    }

    /** Of a thing that is not there yet. Nobody waits for another because of it. */
    public static String newId(String prefix) {
        return prefix + UUID.randomUUID();
    }
}
