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
                        "Not so many units of this line were late that were not claimed for it before.",
                        Map.of("line", line.number(), "most", most)));
    }
}
