package market.sourcing.domain.returns;

import market.sourcing.domain.shared.Refused;

/** Why goods come back. The names are stored. */
public enum ReturnReason {
    NO_REASON(false, false, true),
    DAMAGED(true, true, true),
    NOT_AS_DESCRIBED(true, true, true),
    /** Fewer than were bought: there is nothing to send back. */
    SHORT(true, false, false),
    WRONG_GOODS(true, true, true),
    /** Handed over after the promised time. */
    LATE(true, false, true),
    COUNTERFEIT(true, true, true);

    private final boolean fault;
    private final boolean needsEvidence;
    private final boolean hasGoods;

    ReturnReason(boolean fault, boolean needsEvidence, boolean hasGoods) {
        this.fault = fault;
        this.needsEvidence = needsEvidence;
        this.hasGoods = hasGoods;
    }

    /** @throws Refused {@code INVALID_VALUE} naming the field {@code reason} */
    public static ReturnReason of(String name) {
        for (var reason : values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw Refused.invalid("reason", "This is not a reason for a return.");
    }

    /** Whether the factory is at fault, and so bears the freight. */
    public boolean isFault() {
        return fault;
    }

    /** Whether a claim shows something. */
    public boolean needsEvidence() {
        return needsEvidence;
    }

    /** Whether there is something to send back. */
    public boolean hasGoods() {
        return hasGoods;
    }

    /**
     * Whether a claim for it rests on the buyer's word alone: nothing is to come back, and nothing is shown.
     *
     * @param shown whether the claim shows something
     */
    public boolean isWordAlone(boolean shown) {
        return !hasGoods && !shown;
    }
}
