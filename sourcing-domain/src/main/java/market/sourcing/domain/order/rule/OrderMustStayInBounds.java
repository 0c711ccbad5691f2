package market.sourcing.domain.order.rule;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** An order has 1 to 200 lines over at most 50 SKUs (the bounds of the platform this one is modelled on). */
public final class OrderMustStayInBounds {
    private static final int MOST_LINES = 200;
    private static final int MOST_SKUS = 50;

    private OrderMustStayInBounds() {}

    /**
     * Looks at what was asked for, before anything is loaded for it.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#TOO_MANY_LINES},
     *     {@link RefusalCode#TOO_MANY_SKUS}
     */
    public static void check(List<PlaceOrder.Line> lines) {
        if (lines.isEmpty()) {
            throw Refused.invalid("lines", "An order has at least one line.");
        }
        if (lines.size() > MOST_LINES) {
            throw refused(RefusalCode.TOO_MANY_LINES, "An order has at most 200 lines.", lines.size(), MOST_LINES);
        }
        var skus = lines.stream()
                .map(line -> line.listingId() + "/" + line.sku())
                .distinct()
                .count();
        if (skus > MOST_SKUS) {
            throw refused(RefusalCode.TOO_MANY_SKUS, "An order has at most 50 SKUs.", skus, MOST_SKUS);
        }
    }

    private static Refused refused(RefusalCode code, String sentence, long asked, int most) {
        return new Refused(code, sentence, Map.of("asked", asked, "most", most));
    }
}
