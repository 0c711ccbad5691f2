package market.sourcing.domain.rehearsal.delivery;

import java.math.BigInteger;

/**
 * Sums in one currency, exact however many orders they are of.
 *
 * @param lateMinor what was paid for goods that were late
 * @param compensationMinor what buyers are paid for them
 */
public record Amounts(BigInteger lateMinor, BigInteger compensationMinor) {
    static Amounts of(long lateMinor, long compensationMinor) {
        return new Amounts(BigInteger.valueOf(lateMinor), BigInteger.valueOf(compensationMinor));
    }

    Amounts plus(Amounts other) {
        return new Amounts(lateMinor.add(other.lateMinor), compensationMinor.add(other.compensationMinor));
    }
}
