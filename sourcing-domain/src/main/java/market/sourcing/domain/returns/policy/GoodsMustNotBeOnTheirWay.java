package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * Nobody misses what a carrier is bringing; when it is silent for too long, it may be lost. Nor what one has brought back: the order's
 * end gives it back, and shows what is missing besides.
 */
public final class GoodsMustNotBeOnTheirWay implements ReturnPolicy {
    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        if (claim.reason().hasGoods()) {
            return Optional.empty();
        }
        if (purchase.isPartBack(line.number())) {
            return Optional.of(new Refused(
                    RefusalCode.GOODS_ON_THEIR_WAY,
                    "A carrier brought some of them back; the order's end gives that back, and what is missing besides is claimed then.",
                    Map.of("line", line.number())));
        }
        return purchase.missableFrom(line.number(), line.units())
                .filter(claim.at()::isBefore)
                .map(from -> new Refused(
                        RefusalCode.GOODS_ON_THEIR_WAY,
                        "A carrier is bringing them.",
                        Map.of("line", line.number(), "from", from.toString())));
    }
}
