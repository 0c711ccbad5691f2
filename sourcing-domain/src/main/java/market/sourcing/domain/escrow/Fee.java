package market.sourcing.domain.escrow;

import java.util.Objects;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Money;

/**
 * The platform's fee of one order, as far as it was taken and not given back.
 *
 * @param receivedMinor what the factory got of what was held, fee and freight included, less what it has given back of it, in minor
 *     units
 * @param tradeRules the version it was taken by; empty before
 */
record Fee(long leftMinor, long receivedMinor, String tradeRules) {
    static final Fee NONE = new Fee(0, 0, "");

    /** Of the goods that stay sold, as far as the factory gets as much. */
    static Money of(Money sold, Money received, TradeRules rules) {
        var bearing = Math.clamp(sold.minor(), 0, Math.max(0, received.minor()));
        return new Money(bearing, sold.currency()).share(rules.platformFee());
    }

    Fee taken(FundsReleased released) {
        return new Fee(leftMinor + released.feeMinor(), receivedMinor + released.amountMinor(), released.tradeRules());
    }

    /** At an end; nothing changes where none was taken. */
    Fee taken(FundsRefunded shared) {
        var taken = shared.feeMinor();
        return taken == null
                ? this
                : new Fee(leftMinor + taken, receivedMinor + shared.forfeitMinor(), shared.tradeRules());
    }

    /** After the release; nothing changes where it is held again. */
    Fee taken(CompensationTakenBack back) {
        var taken = back.feeMinor();
        return taken == null
                ? this
                : new Fee(
                        leftMinor + taken,
                        receivedMinor + back.amountMinor(),
                        Objects.requireNonNullElse(back.tradeRules(), tradeRules));
    }

    Fee back(GoodsRefunded refunded) {
        var byFactory = refunded.amountMinor() - refunded.fromEscrowMinor() - refunded.insuredMinor();
        return new Fee(leftMinor - refunded.feeBackMinor(), receivedMinor - byFactory, tradeRules);
    }

    /**
     * What is to be taken besides, so that what the factory gets later bears what all would at once.
     *
     * @param sold what stays sold
     * @param more what the factory gets of it now
     */
    Money moreFor(Money sold, Money more, TradeRules rules) {
        var due = of(sold, new Money(receivedMinor, more.currency()).plus(more), rules);
        return new Money(Math.clamp(due.minor() - leftMinor, 0, more.minor()), more.currency());
    }

    /**
     * What is left of it.
     *
     * @param most it can't be more
     */
    Money left(Money most) {
        return new Money(Math.clamp(leftMinor, 0, most.minor()), most.currency());
    }

    /**
     * What is left of it above the fee on what stays sold, so that parts give back what all would at once.
     *
     * @param sold what stays sold after this refund
     * @param byFactory what the factory gives back with it
     */
    Money backFor(Money sold, Money byFactory) {
        if (leftMinor == 0) {
            return Money.zero(sold.currency());
        }
        var received = new Money(receivedMinor, sold.currency()).minus(byFactory);
        var kept = of(sold, received, Rulebook.TRADE.version(tradeRules));
        return new Money(Math.max(0, leftMinor - kept.minor()), sold.currency());
    }
}
