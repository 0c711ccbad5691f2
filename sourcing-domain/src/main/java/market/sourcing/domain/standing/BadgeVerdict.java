package market.sourcing.domain.standing;

/** What became of a badge when it was judged. The names are stored. */
public enum BadgeVerdict {
    NOT_EARNED,
    EARNED,
    KEPT,
    LOST;

    public static BadgeVerdict of(boolean before, boolean after) {
        if (before) {
            return after ? KEPT : LOST;
        }
        return after ? EARNED : NOT_EARNED;
    }
}
