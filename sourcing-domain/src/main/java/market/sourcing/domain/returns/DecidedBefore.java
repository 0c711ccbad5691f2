package market.sourcing.domain.returns;

import market.sourcing.domain.returns.CaseState.Closed;

/** What a case means for a claim that comes after it: an operator's decision is not asked for twice. */
public record DecidedBefore(CaseSoFar soFar) {

    /**
     * Whether an operator has found for the factory about goods of a claim, for a reason of the same kind. What he granted and
     * was not paid for is claimed anew, once.
     *
     * @param since what later cases for such a reason have taken
     */
    public boolean isAbout(Claim claim, ClaimedUnits since) {
        return isOfTheKindOf(claim)
                && claim.lines().stream()
                        .anyMatch(line ->
                                soFar.units().isDecidedAgainst(line.number(), line.units() + since.of(line.number())));
    }

    /** What it has taken of what is claimed for a reason of the same kind: was paid for, or may be yet. */
    public ClaimedUnits taken(Claim claim) {
        return isOfTheKindOf(claim) ? taken() : ClaimedUnits.NONE;
    }

    private ClaimedUnits taken() {
        var units = soFar.units();
        return soFar.state() instanceof Closed
                ? units.refunded()
                : units.refunded().plus(units.open().list());
    }

    /** Lateness is not of the kind of other faults: the promise proves it. */
    private boolean isOfTheKindOf(Claim claim) {
        var reason = soFar.reason();
        return claim.reason() == reason
                || (claim.reason().isFault() && reason.isFault() && claim.reason() != ReturnReason.LATE);
    }
}
