package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.Reason;

/** What the buyer gets for late dispatch. Nothing happens when it is nothing. */
record Compensating(OrderMoney money) {

    Optional<CompensationPaid> pay(PromiseId promise, Money amount, DeliveryRules rules, Instant at) {
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new CompensationPaid(
                money.order().value(),
                money.nextMovement(),
                promise.value(),
                amount.minor(),
                money.currency(),
                money.payBack(amount),
                rules.version(),
                at,
                new Entries().move(money.ofEscrow(), money.ofBuyer(), amount).list()));
    }

    /**
     * It was paid out of what was held, so it is held again, unless that is the factory's by now: then it bears the fee that it
     * would have borne before.
     */
    Optional<CompensationTakenBack> takeBack(
            Money amount,
            Reason reason,
            DeliveryRules rules,
            OrderTerms terms,
            TradeRules tradeRules,
            boolean isOver,
            Instant at) {
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        var isHeldAgain = !isOver || money.sums().held().isPositive();
        var sold = money.sold().of(money.amount(terms.goodsMinor()));
        var taken = isHeldAgain ? money.amount(0) : money.fee().moreFor(sold, amount, tradeRules);
        var to = isHeldAgain ? money.ofEscrow() : LedgerAccounts.factory(new FactoryId(terms.factoryId()));
        return Optional.of(new CompensationTakenBack(
                money.order().value(),
                money.nextMovement(),
                PromiseId.of(money.order()).value(),
                amount.minor(),
                money.currency(),
                reason.text(),
                isHeldAgain,
                rules.version(),
                at,
                new Entries()
                        .move(money.ofBuyer(), to, amount.minus(taken))
                        .move(money.ofBuyer(), LedgerAccounts.FEES, taken)
                        .list(),
                isHeldAgain ? null : taken.minor(),
                isHeldAgain ? null : tradeRules.version()));
    }

    /** It was taken back wrongly. */
    Optional<CompensationRestored> restore(
            FactoryId factory, Money amount, Reason reason, DeliveryRules rules, Instant at) {
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        var fromEscrow = money.sums().held().atMost(amount);
        return Optional.of(new CompensationRestored(
                money.order().value(),
                money.nextMovement(),
                PromiseId.of(money.order()).value(),
                factory.value(),
                amount.minor(),
                fromEscrow.minor(),
                money.currency(),
                money.payBack(amount),
                reason.text(),
                rules.version(),
                at,
                new Entries()
                        .move(money.ofEscrow(), money.ofBuyer(), fromEscrow)
                        .move(LedgerAccounts.factory(factory), money.ofBuyer(), amount.minus(fromEscrow))
                        .list()));
    }

    /** The most that is paid for lateness: what is held, unless the buyer's bank took something of it back. */
    Money creditable() {
        return money.isReversed() ? money.amount(0) : money.sums().held();
    }
}
