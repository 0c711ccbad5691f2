package market.sourcing.domain.delivery;

/**
 * Why less was late than it seemed.
 *
 * @param reference the scan, the declaration, or the operator
 */
public record Finding(Cause cause, String reference, String reason) {

    /** The names are stored. */
    public enum Cause {
        LATE_SCAN,
        FORCE_MAJEURE,
        CONTEST
    }

    static Finding lateScan(String scanId) {
        return new Finding(Cause.LATE_SCAN, scanId, "A carrier had more of it in time than it had told.");
    }

    static Finding forceMajeure(String excuseId, String reason) {
        return new Finding(Cause.FORCE_MAJEURE, excuseId, reason);
    }

    public static Finding contested(String operator, String grounds) {
        return new Finding(Cause.CONTEST, operator, grounds);
    }
}
