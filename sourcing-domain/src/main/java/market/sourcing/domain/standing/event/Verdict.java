package market.sourcing.domain.standing.event;

/** What became of a badge when it was judged. The names are stored. */
public enum Verdict {
    NOT_EARNED,
    EARNED,
    KEPT,
    LOST;

    public static Verdict of(boolean before, boolean after) {
        if (before) {
            return after ? KEPT : LOST;
        }
        return after ? EARNED : NOT_EARNED;
    }

    /** Whether the factory has the badge from then on. */
    public boolean isHeld() {
        return this == EARNED || this == KEPT;
    }

    public boolean isChange() {
        return this == EARNED || this == LOST;
    }
}
