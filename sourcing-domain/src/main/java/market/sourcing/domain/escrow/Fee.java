package market.sourcing.domain.escrow;

import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Money;

/**
 * The platform's fee of one order, as far as it was taken and not given back.
 *
 * @param tradeRules the version it was taken by; empty before
 */
record Fee(long leftMinor, String tradeRules) {
    static final Fee NONE = new Fee(0, "");

    Fee taken(FundsReleased released) {
        return new Fee(leftMinor + released.feeMinor(), released.tradeRules());
    }

    Fee back(GoodsRefunded refunded) {
        return new Fee(leftMinor - refunded.feeBackMinor(), tradeRules);
    }

    /** The fee on goods that the factory gives the money back for; never more than was taken. */
    Money backFor(Money goods) {
        return leftMinor == 0
                ? Money.zero(goods.currency())
                : new Money(
                        Math.min(
                                leftMinor,
                                goods.share(Rulebook.TRADE.version(tradeRules).platformFee())
                                        .minor()),
                        goods.currency());
    }
}
