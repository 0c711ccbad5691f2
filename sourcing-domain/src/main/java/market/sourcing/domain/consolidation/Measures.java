package market.sourcing.domain.consolidation;

import java.util.Map;
import market.sourcing.domain.consolidation.event.PlainMeasures;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * What a parcel weighs and how large it is, packed.
 *
 * @param grams 1 to 1,000,000
 * @param lengthMm 1 to 10,000, as each side
 */
public record Measures(int grams, int lengthMm, int widthMm, int heightMm) {
    private static final int MOST_GRAMS = 1_000_000;
    private static final int LONGEST_MM = 10_000;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field */
    public Measures {
        within("grams", grams, MOST_GRAMS);
        within("lengthMm", lengthMm, LONGEST_MM);
        within("widthMm", widthMm, LONGEST_MM);
        within("heightMm", heightMm, LONGEST_MM);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field, where it is not 1 to the most */
    private static void within(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "This is a whole number from 1.",
                    Map.of("field", field, "least", 1, "most", most));
        }
    }

    /** What its volume weighs, rounded up to the gram: a cubic centimetre a kilogram is a cubic millimetre a gram. */
    public int volumeGrams(FreightService service) {
        long cubicMillimetres = (long) lengthMm * widthMm * heightMm;
        return (int) Math.ceilDiv(cubicMillimetres, (long) service.cubicCentimetresAKilogram());
    }

    /** The greater of weight and volume weight. Carriers round each piece up to half a kilogram besides, which shares need not. */
    public int chargeableGrams(FreightService service) {
        return Math.max(grams, volumeGrams(service));
    }

    /** As it is stored, with what follows from it. */
    PlainMeasures plain(FreightService service) {
        return new PlainMeasures(grams, lengthMm, widthMm, heightMm, volumeGrams(service), chargeableGrams(service));
    }
}
