package market.sourcing.domain.returns;

import java.util.Map;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Times;

/** A factory's own terms of return, otherwise as the platform's first ones, and what was received under them. */
final class OwnTerms {
    private OwnTerms() {}

    /** @param feePoints what it keeps for putting goods back, in hundredths of a per cent */
    static ReturnTerms keeping(int feePoints, FreightBearer bearer, boolean insured) {
        var platform = Rulebook.RETURNS.version("returns-1").terms();
        return new ReturnTerms(
                platform.noReason(),
                platform.goods(),
                false,
                1,
                new BasisPoints(feePoints),
                0,
                bearer,
                insured,
                platform.withoutGoods(),
                platform.answer(),
                false);
    }

    static Purchase received(OrderTerms bought, ReturnTerms terms) {
        var rule = new ReturnRule("own-returns-1", Rulebook.RETURNS.version("returns-1"), terms, Map.of());
        return new Purchase(Orders.ORDER, bought, rule, Receipt.at(Times.NOW), new Lateness.OfAll(), ClaimedUnits.NONE);
    }
}
