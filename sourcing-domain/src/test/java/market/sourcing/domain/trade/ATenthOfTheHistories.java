package market.sourcing.domain.trade;

/** As {@link AsManyHistories}, for what takes longer. */
public final class ATenthOfTheHistories extends AsManyHistories {
    private static final int TENTH = 10;

    public ATenthOfTheHistories() {
        super(TENTH);
    }
}
