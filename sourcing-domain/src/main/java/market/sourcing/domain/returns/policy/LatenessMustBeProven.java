package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Lateness is what the delivery promise says, not what somebody feels. */
public final class LatenessMustBeProven implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        int most = purchase.lateness().most(line.number());
        return claim.reason() != ReturnReason.LATE || line.units() <= most
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.NOT_LATE,
                        "Fewer units of this line were late and are not claimed for it yet.",
                        Map.of("line", line.number(), "most", most)));
    }
}
