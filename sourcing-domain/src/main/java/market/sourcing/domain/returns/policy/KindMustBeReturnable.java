package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Customised and perishable goods do not come back without a reason. */
public final class KindMustBeReturnable implements ReturnPolicy {
    private static final String CUSTOMISED = "CUSTOMISED";

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        return purchase.line(line.number())
                .filter(_ -> claim.reason() == ReturnReason.NO_REASON)
                .flatMap(bought -> excluded(purchase, bought))
                .map(kind -> new Refused(
                        RefusalCode.GOODS_NOT_RETURNABLE,
                        "Goods of this kind are taken back only for a fault.",
                        Map.of("line", line.number(), "kind", kind)));
    }

    private static Optional<String> excluded(Purchase purchase, OrderTerms.Line bought) {
        if (bought.productionKind().equals(CUSTOMISED)) {
            return Optional.of(CUSTOMISED);
        }
        var terms = purchase.termsOf(bought);
        return terms.isTakenWithoutReason()
                ? Optional.empty()
                : Optional.of(terms.goods().name());
    }
}
