package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Without a reason, hygiene goods come back unopened, and others where the factory's terms ask for it. */
public final class GoodsMustBeUnopened implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        if (claim.reason() != ReturnReason.NO_REASON || !line.opened()) {
            return Optional.empty();
        }
        return purchase.line(line.number())
                .filter(bought -> purchase.termsOf(bought).asksForUnopened())
                .map(_ -> new Refused(
                        RefusalCode.GOODS_OPENED,
                        "Opened units are taken back only for a fault.",
                        Map.of("line", line.number())));
    }
}
