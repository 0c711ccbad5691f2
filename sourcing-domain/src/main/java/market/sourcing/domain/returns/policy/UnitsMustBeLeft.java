package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** All claims on a line together are about no more than is, or may be, the buyer's. */
public final class UnitsMustBeLeft implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        int left = purchase.left(line.number());
        return line.units() <= left
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.RETURN_EXCEEDS_PURCHASE,
                        "There are not so many units of this line: others were claimed before, or a carrier brought them back.",
                        Map.of("line", line.number(), "asked", line.units(), "most", left)));
    }
}
