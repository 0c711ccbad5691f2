package market.sourcing.domain.escrow;

import java.util.Currency;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.shared.Money;

/**
 * Where the money of one order is, exactly. What has happened is not refused here: that nothing falls below zero, and that no more
 * goes out than came in, is what decisions see to.
 *
 * @param held by the platform
 * @param released what the factory was paid out, and has not given back
 * @param compensated what the buyer got for lateness, and still has
 * @param goodsFromHeld what cases gave back out of what was held
 * @param goodsFromReleased what they gave back of what the factory had been paid out
 * @param owed the buyer's debt: what he was sent and has to give back; it is set off against whatever is sent next
 */
record Sums(Money held, Money released, Money compensated, Money goodsFromHeld, Money goodsFromReleased, Money owed) {

    static Sums nothing(Currency currency) {
        var nothing = Money.zero(currency);
        return new Sums(nothing, nothing, nothing, nothing, nothing, nothing);
    }

    Currency currency() {
        return held.currency();
    }

    /** Of an amount that is the buyer's, what is left when his debt is set off. */
    Money unowed(Money amount) {
        return amount.minus(owed).atLeast(nothing());
    }

    Sums after(FundsHeld event) {
        return held(held.plus(money(event.amountMinor())));
    }

    Sums after(SurplusReceived event) {
        return owed(owed.minus(money(event.setOffMinor())));
    }

    Sums after(FundsReleased event) {
        var amount = money(event.amountMinor());
        return held(held.minus(amount)).released(released.plus(amount));
    }

    /** What cases gave back of it counts as given back of what was held. */
    Sums after(ReleaseTakenBack event) {
        return held(held.plus(money(event.amountMinor())))
                .released(nothing())
                .givenBack(goodsFromHeld.plus(goodsFromReleased), nothing());
    }

    Sums after(FundsRefunded event) {
        var back = money(event.amountMinor());
        var forfeit = money(event.forfeitMinor());
        var unearned = event.compensationBackMinor();
        return held(held.minus(back.plus(forfeit)))
                .released(released.plus(forfeit))
                .compensated(unearned == null ? compensated : compensated.minus(money(unearned)))
                .sent(back);
    }

    Sums after(CompensationPaid event) {
        var amount = money(event.amountMinor());
        return held(held.minus(amount)).compensated(compensated.plus(amount)).sent(amount);
    }

    Sums after(CompensationTakenBack event) {
        var amount = money(event.amountMinor());
        var next = event.toEscrow() ? held(held.plus(amount)) : released(released.plus(amount));
        return next.compensated(compensated.minus(amount)).owed(owed.plus(amount));
    }

    Sums after(CompensationRestored event) {
        var amount = money(event.amountMinor());
        var fromHeld = money(event.fromEscrowMinor());
        return held(held.minus(fromHeld))
                .released(released.minus(amount.minus(fromHeld)).atLeast(nothing()))
                .compensated(compensated.plus(amount))
                .sent(amount);
    }

    /** What the factory was not paid out it gives back of its own. */
    Sums after(GoodsRefunded event) {
        var amount = money(event.amountMinor());
        var fromHeld = money(event.fromEscrowMinor());
        var fromReleased =
                released.atMost(amount.minus(money(event.insuredMinor())).minus(fromHeld));
        return held(held.minus(fromHeld))
                .released(released.minus(fromReleased))
                .givenBack(goodsFromHeld.plus(fromHeld), goodsFromReleased.plus(fromReleased))
                .sent(amount);
    }

    Sums after(PaymentReversed event) {
        return held(held.minus(money(event.heldMinor()))).owed(owed.plus(money(event.owedMinor())));
    }

    /** @param dropped whether the provider was not to send it any more; then the buyer has it twice */
    Sums after(RefundPaid event, boolean dropped) {
        return dropped ? owed(owed.plus(money(event.amountMinor()))) : this;
    }

    /** What is more than the payments, such as a way back, stays on the buyer's account. */
    private Sums sent(Money amount) {
        return owed(owed.minus(owed.atMost(amount)));
    }

    private Money money(long minor) {
        return new Money(minor, currency());
    }

    private Money nothing() {
        return Money.zero(currency());
    }

    private Sums held(Money now) {
        return new Sums(now, released, compensated, goodsFromHeld, goodsFromReleased, owed);
    }

    private Sums released(Money now) {
        return new Sums(held, now, compensated, goodsFromHeld, goodsFromReleased, owed);
    }

    private Sums compensated(Money now) {
        return new Sums(held, released, now, goodsFromHeld, goodsFromReleased, owed);
    }

    private Sums givenBack(Money fromHeld, Money fromReleased) {
        return new Sums(held, released, compensated, fromHeld, fromReleased, owed);
    }

    private Sums owed(Money now) {
        return new Sums(held, released, compensated, goodsFromHeld, goodsFromReleased, now);
    }
}
