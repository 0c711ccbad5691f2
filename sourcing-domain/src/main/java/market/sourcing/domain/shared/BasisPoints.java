package market.sourcing.domain.shared;

import java.util.Map;

/** A part in ten-thousandths, 0 to 10,000: 125 is 1.25 %. Anything else is refused as {@link RefusalCode#INVALID_VALUE}. */
public record BasisPoints(int points) {
    public static final int WHOLE = 10_000;

    public BasisPoints {
        if (points < 0 || points > WHOLE) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "This is 0 to 10,000 ten-thousandths.",
                    Map.of("least", 0, "most", WHOLE));
        }
    }

    public static BasisPoints percent(int percent) {
        return new BasisPoints(percent * 100);
    }
}
