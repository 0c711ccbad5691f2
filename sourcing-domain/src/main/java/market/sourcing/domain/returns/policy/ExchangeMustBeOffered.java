package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Other goods are given where the factory exchanges, and for goods that can be sent back. */
public final class ExchangeMustBeOffered implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        if (claim.wanted() != Wanted.EXCHANGE) {
            return Optional.empty();
        }
        return purchase.line(line.number())
                .filter(bought -> purchase.termsOf(bought).exchangeDays() == 0
                        || !claim.reason().hasGoods())
                .map(_ -> new Refused(
                        RefusalCode.EXCHANGE_NOT_OFFERED,
                        "The factory does not exchange these goods.",
                        Map.of("line", line.number())));
    }
}
