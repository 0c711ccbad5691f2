package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A factory may close unpaid orders sooner than the platform, but not before a buyer could pay. */
public final class BuyersMustHaveTimeToPay {
    private BuyersMustHaveTimeToPay() {}

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field and its bound */
    public static void check(Duration paymentTime, UnpaidRules rules) {
        if (paymentTime.compareTo(rules.leastToPay()) < 0) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "Buyers need more time than this to pay.",
                    Map.of("field", "minutes", "least", rules.leastToPay().toMinutes()));
        }
    }
}
