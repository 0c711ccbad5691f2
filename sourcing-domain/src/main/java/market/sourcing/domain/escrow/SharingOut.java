package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Balance;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.Settlement;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is held of an order that came to nothing is shared out between buyer and factory. */
record SharingOut(OrderMoney money) {

    /**
     * What there is to share out. The factory bears what was paid for lateness, and for ways back, out of the buyer's own held
     * money; nobody is credited with that of what he did not pay for.
     *
     * @param before what cases gave back
     */
    Balance balance(GivenBack before) {
        return switch (money.sharedOut()) {
            case SharedOut.NotYet _ -> balance(before, money.isReversed(), null);
            case SharedOut.Plainly _ -> balance(before, false, null);
            case SharedOut.AfterReversal(var kept) -> balance(before, true, kept);
        };
    }

    private Balance balance(GivenBack before, boolean reversed, @Nullable Money kept) {
        var sums = money.sums();
        var nothing = money.amount(0);
        var ways = sums.goodsFromHeld().minus(before.price());
        var late = sums.compensated().minus(before.setOff());
        return new Balance(
                sums.held(),
                (reversed ? ways : ways.plus(late)).atLeast(nothing),
                reversed ? late.atLeast(nothing) : nothing,
                before,
                reversed,
                kept);
    }

    /** Nothing happens when nothing is held or to be paid. What stays sold bears the fee, as if it had been released. */
    Optional<FundsRefunded> settle(FactoryId factory, Settlement settlement, TradeRules rules, Instant at) {
        var held = money.sums().held();
        var forfeit = settlement.forfeit();
        if (!held.isPositive() && !settlement.penalty().isPositive()) {
            return Optional.empty();
        }
        var back = held.minus(forfeit);
        var taken = Fee.of(settlement.sold(), forfeit, rules);
        return Optional.of(new FundsRefunded(
                money.order().value(),
                money.nextMovement(),
                back.minor(),
                forfeit.minor(),
                settlement.penalty().minor(),
                money.currency(),
                money.payBack(back),
                rules.version(),
                at,
                new Entries()
                        .move(money.ofEscrow(), money.ofBuyer(), back)
                        .move(money.ofEscrow(), LedgerAccounts.factory(factory), forfeit.minus(taken))
                        .move(money.ofEscrow(), LedgerAccounts.FEES, taken)
                        .move(LedgerAccounts.factory(factory), money.ofBuyer(), settlement.penalty())
                        .list(),
                minorOrNull(settlement.compensationBack()),
                minorOrNull(taken),
                taken.isPositive() ? settlement.sold().minor() : null));
    }

    private static @Nullable Long minorOrNull(Money amount) {
        return amount.isPositive() ? amount.minor() : null;
    }
}
