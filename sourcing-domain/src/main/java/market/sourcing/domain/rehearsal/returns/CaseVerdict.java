package market.sourcing.domain.rehearsal.returns;

/**
 * What became of a claim.
 *
 * @param outcome NOT_ALLOWED, OPEN, or how its case ended
 * @param refundedMinor everything that went back in it
 * @param restockingMinor what the factory kept of it
 */
public record CaseVerdict(String outcome, long refundedMinor, long restockingMinor) {
    public static final String NOT_ALLOWED = "NOT_ALLOWED";
    public static final String OPEN = "OPEN";

    CaseVerdict ended(String how) {
        return new CaseVerdict(how, refundedMinor, restockingMinor);
    }

    CaseVerdict plus(long refunded, long restocking) {
        return new CaseVerdict(outcome, refundedMinor + refunded, restockingMinor + restocking);
    }
}
