package market.sourcing.domain.rehearsal.returns;

/**
 * One claim, as it was and as it would have been.
 *
 * @param simulated whether its receipt is made up; what "happened" then is what would have under the platform's rule
 */
public record JudgedCase(
        String caseId,
        String orderId,
        String factoryId,
        boolean simulated,
        String currency,
        CaseVerdict happened,
        CaseVerdict wouldHave) {
    boolean differs() {
        return !happened.equals(wouldHave);
    }
}
