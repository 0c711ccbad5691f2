package market.sourcing.domain.order;

import java.time.Duration;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.Rulebook;

/** How long after ordering goods are held for a buyer who has paid nothing. */
public final class TimeToPay {
    private TimeToPay() {}

    public static Duration of(OrderTerms terms) {
        var minutes = terms.payWithinMinutes();
        return minutes == null
                ? Rulebook.TRADE.version(terms.tradeRules()).unpaidCloses()
                : Duration.ofMinutes(minutes);
    }
}
