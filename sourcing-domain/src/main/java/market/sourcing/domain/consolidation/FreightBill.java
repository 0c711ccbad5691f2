package market.sourcing.domain.consolidation;

import java.util.Map;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;

/**
 * What a carrier billed for a consolidation.
 *
 * @param carrier who billed, 1 to 64 characters: two carriers may have bills of one number
 * @param reference the bill's number with the carrier, 1 to 64 characters
 * @param amount 0 or more
 * @param billedGrams chargeable grams as the carrier counted them, 1 to 1,000,000,000
 */
public record FreightBill(String carrier, String reference, Money amount, long billedGrams) {
    private static final int LONGEST = 64;
    private static final long MOST_GRAMS = 1_000_000_000;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field */
    public FreightBill {
        carrier = carrier(carrier);
        reference = reference(reference);
        if (amount.minor() < 0) {
            throw Refused.invalid(
                    "amount.minor", "A bill is 0 or more; what is taken off it is a bill of its reference.");
        }
        if (billedGrams < 1 || billedGrams > MOST_GRAMS) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "Chargeable grams are a whole number from 1.",
                    Map.of("field", "billedGrams", "least", 1, "most", MOST_GRAMS));
        }
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code carrier} */
    public static String carrier(String text) {
        return Texts.bounded("carrier", text, LONGEST);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code reference} */
    public static String reference(String text) {
        return Texts.bounded("reference", text, LONGEST);
    }

    /** Which bill it is, however it is corrected. */
    Number number() {
        return new Number(carrier, reference);
    }

    /** A bill's number is its carrier's. */
    record Number(String carrier, String reference) {}
}
