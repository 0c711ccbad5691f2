package market.sourcing.projections.returns.cases;

import java.util.List;
import market.sourcing.domain.returns.event.ClaimedLine;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed.
 *
 * @param reason NO_REASON, DAMAGED, NOT_AS_DESCRIBED, SHORT, WRONG_GOODS, LATE or COUNTERFEIT; null where it is not known
 * @param wanted REFUND or EXCHANGE
 * @param currency ISO 4217 of every amount of the case
 * @param amountMinor what was paid for the claimed units, without freight
 * @param note in the buyer's words, or null
 */
public record CaseClaim(
        @Nullable String reason,
        String wanted,
        List<ClaimedLine> lines,
        String currency,
        long amountMinor,
        @Nullable String note) {
    public CaseClaim {
        lines = List.copyOf(lines);
    }
}
