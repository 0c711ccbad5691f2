package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Without a reason, units come back in the least batch at least, or all that are left. */
public final class BatchMustBeReached implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        if (claim.reason() != ReturnReason.NO_REASON) {
            return Optional.empty();
        }
        return purchase.line(line.number())
                .map(bought -> Math.min(purchase.termsOf(bought).leastUnits(), purchase.left(line.number())))
                .filter(least -> line.units() < least)
                .map(least -> new Refused(
                        RefusalCode.RETURN_BATCH_TOO_SMALL,
                        "So few units are taken back only for a fault.",
                        Map.of("line", line.number(), "asked", line.units(), "least", least)));
    }
}
