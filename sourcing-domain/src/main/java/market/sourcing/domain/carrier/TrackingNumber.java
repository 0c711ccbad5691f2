package market.sourcing.domain.carrier;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * A parcel's number with its carrier; only the two together name one parcel.
 *
 * @param text in capitals, without spaces or hyphens, in the carrier's format
 */
public record TrackingNumber(Carrier carrier, String text) {
    /** UPU S10 has no number used again within 12 months of its last use; other carriers publish no rule. */
    public static final Duration NOT_GIVEN_OUT_AGAIN = Duration.ofDays(365);

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");
    /** No carrier's number is near it, also when it is written in groups. */
    private static final int LONGEST = 100;

    public TrackingNumber {
        if (!carrier.canHaveGivenOut(text)) {
            throw Refused.invalid("trackingNumber", "This can't be a number of " + carrier.code() + ".");
        }
    }

    /**
     * Reads a number as people write it: in small letters, with spaces or hyphens between groups.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code carrier}, with all {@code known} codes, or the
     *     field {@code trackingNumber}
     */
    public static TrackingNumber of(String carrierCode, String text) {
        var carrier = Carrier.of(carrierCode);
        if (text.length() > LONGEST) {
            throw Refused.invalid("trackingNumber", "This is too long for a tracking number.");
        }
        return new TrackingNumber(carrier, BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text + " of " + carrier.code();
    }
}
