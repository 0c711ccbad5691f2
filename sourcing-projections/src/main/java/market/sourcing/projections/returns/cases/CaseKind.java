package market.sourcing.projections.returns.cases;

/** Where a case was lived. */
public enum CaseKind {
    /** Here. */
    CASE,
    /** Elsewhere: goods that came back. */
    RETURN,
    /** Elsewhere: called off on the day it was ordered. */
    CANCELLATION
}
