package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Windows;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A claim comes before its window is over; its last instant is the one before {@code until}. */
public final class ReturnMustBeInsideWindow implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        return Windows.until(purchase, line.number(), claim.reason(), claim.wanted())
                .filter(until -> !claim.at().isBefore(until))
                .map(until -> new Refused(
                        RefusalCode.RETURN_WINDOW_OVER,
                        "The time for this is over.",
                        Map.of("line", line.number(), "until", until.toString())));
    }
}
