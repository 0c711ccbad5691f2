package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.FactoryId;

/** What is held becomes the factory's, less the fee, when the goods have arrived; and is held again when they come back. */
record Releasing(OrderMoney money) {

    /** Nothing happens when nothing is held. */
    Optional<FundsReleased> release(FactoryId factory, OrderTerms terms, TradeRules rules, Instant at) {
        var held = money.sums().held();
        if (!held.isPositive()) {
            return Optional.empty();
        }
        var taken = Fee.of(money.sold().of(money.amount(terms.goodsMinor())), held, rules);
        return Optional.of(new FundsReleased(
                money.order().value(),
                money.nextMovement(),
                factory.value(),
                held.minor(),
                taken.minor(),
                money.currency(),
                rules.version(),
                at,
                new Entries()
                        .move(money.ofEscrow(), LedgerAccounts.factory(factory), held.minus(taken))
                        .move(money.ofEscrow(), LedgerAccounts.FEES, taken)
                        .list()));
    }

    /** Nothing happens when the factory has nothing of it. */
    Optional<ReleaseTakenBack> takeBack(FactoryId factory, TradeRules rules, Instant at) {
        var released = money.sums().released();
        if (!released.isPositive()) {
            return Optional.empty();
        }
        var feeBack = money.fee().left(released);
        return Optional.of(new ReleaseTakenBack(
                money.order().value(),
                money.nextMovement(),
                factory.value(),
                released.minor(),
                feeBack.minor(),
                money.currency(),
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.factory(factory), money.ofEscrow(), released.minus(feeBack))
                        .move(LedgerAccounts.FEES, money.ofEscrow(), feeBack)
                        .list()));
    }
}
