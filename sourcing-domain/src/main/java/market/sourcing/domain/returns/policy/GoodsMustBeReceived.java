package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Nobody can send back, or find fault with, what has not arrived. */
public final class GoodsMustBeReceived implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        return purchase.receipt() != null
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.GOODS_NOT_RECEIVED,
                        "Neither a carrier nor its buyer says that all of it arrived. The buyer states the receipt; what was not sent can be cancelled.",
                        Map.of("line", line.number())));
    }
}
