package market.sourcing.domain.delivery.rehearsal;

/**
 * Sums in one currency.
 *
 * @param lateMinor what was paid for goods that were late
 * @param compensationMinor what buyers are paid for them
 */
public record Amounts(long lateMinor, long compensationMinor) {
    Amounts plus(Amounts other) {
        return new Amounts(
                Math.addExact(lateMinor, other.lateMinor), Math.addExact(compensationMinor, other.compensationMinor));
    }
}
