package market.sourcing.projections.board;

import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** How many items a page may have. */
public final class PageSize {
    private static final int MOST = 100;

    private PageSize() {}

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public static void check(int size) {
        if (size < 1 || size > MOST) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "A page has 1 to 100 items.",
                    Map.of("field", "size", "least", 1, "most", MOST));
        }
    }
}
