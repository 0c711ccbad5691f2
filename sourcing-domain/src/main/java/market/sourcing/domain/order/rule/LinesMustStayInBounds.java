package market.sourcing.domain.order.rule;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What is asked for at once has 1 to 200 lines (the bound of the platform this one is modelled on). */
public final class LinesMustStayInBounds {
    private static final int MOST = 200;

    private LinesMustStayInBounds() {}

    /**
     * Looks at what was asked for, before anything is loaded for it.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#TOO_MANY_LINES}
     */
    public static void check(List<AskedLine> lines) {
        if (lines.isEmpty()) {
            throw Refused.invalid("lines", "There is at least one line.");
        }
        if (lines.size() > MOST) {
            throw new Refused(
                    RefusalCode.TOO_MANY_LINES,
                    "There are at most 200 lines.",
                    Map.of("asked", lines.size(), "most", MOST));
        }
    }
}
