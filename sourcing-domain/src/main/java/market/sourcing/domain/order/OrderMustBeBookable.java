package market.sourcing.domain.order;

import java.util.Map;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * One order comes to at most a thousand million million minor units, whatever its currency: every reader of JSON keeps as much
 * exactly, and sums of thousands of such orders fit a long.
 */
public final class OrderMustBeBookable {
    private static final long MOST = 1_000_000_000_000_000L;

    private OrderMustBeBookable() {}

    /**
     * Answers the same total.
     *
     * @throws Refused {@link RefusalCode#AMOUNT_TOO_LARGE} with {@code mostMinor}
     */
    public static Money check(Money total) {
        if (total.minor() > MOST) {
            throw new Refused(
                    RefusalCode.AMOUNT_TOO_LARGE,
                    "That is more than one order may come to.",
                    Map.of("mostMinor", MOST, "currency", total.currency().getCurrencyCode()));
        }
        return total;
    }
}
