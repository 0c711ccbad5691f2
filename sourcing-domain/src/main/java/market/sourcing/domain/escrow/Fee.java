package market.sourcing.domain.escrow;

import java.util.Currency;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Money;

/** The platform's fee of one order, as far as it was taken and not given back. */
sealed interface Fee {

    /** What is left of it. */
    Money left();

    /** What the factory got of what was held, fee and freight included, less what it has given back of it. */
    Money received();

    /**
     * What is left of it above the fee on what stays sold, so that parts give back what all would at once.
     *
     * @param sold what stays sold after this refund
     * @param byFactory what the factory gives back with it
     */
    Money backFor(Money sold, Money byFactory);

    Fee after(GoodsRefunded event);

    static Fee none(Currency currency) {
        return new None(Money.zero(currency));
    }

    /** Of the goods that stay sold, as far as the factory gets as much. */
    static Money of(Money sold, Money received, TradeRules rules) {
        var nothing = Money.zero(sold.currency());
        return sold.atMost(received).atLeast(nothing).share(rules.platformFee());
    }

    default Fee after(FundsReleased event) {
        return new Taken(plus(left(), event.feeMinor()), plus(received(), event.amountMinor()), event.tradeRules());
    }

    /** At an end; nothing changes where none was taken. */
    default Fee after(FundsRefunded event) {
        var taken = event.feeMinor();
        return taken == null
                ? this
                : new Taken(plus(left(), taken), plus(received(), event.forfeitMinor()), event.tradeRules());
    }

    /** After the release; nothing changes where it is held again. */
    default Fee after(CompensationTakenBack event) {
        var taken = event.feeMinor();
        var rules = event.tradeRules();
        return taken == null || rules == null
                ? this
                : new Taken(plus(left(), taken), plus(received(), event.amountMinor()), rules);
    }

    /**
     * What is to be taken besides, so that what the factory gets later bears what all would at once.
     *
     * @param sold what stays sold
     * @param more what the factory gets of it now
     */
    default Money moreFor(Money sold, Money more, TradeRules rules) {
        var due = of(sold, received().plus(more), rules);
        return due.minus(left()).atMost(more).atLeast(Money.zero(more.currency()));
    }

    /**
     * What is left of it.
     *
     * @param most it can't be more
     */
    default Money left(Money most) {
        return left().atMost(most).atLeast(Money.zero(most.currency()));
    }

    private static Money plus(Money amount, long minor) {
        return amount.plus(new Money(minor, amount.currency()));
    }

    private static Money receivedAfter(Money received, GoodsRefunded event) {
        return plus(received, event.fromEscrowMinor() + event.insuredMinor() - event.amountMinor());
    }

    /** Nothing was taken, or all of it was held again. */
    record None(Money received) implements Fee {
        @Override
        public Money left() {
            return Money.zero(received.currency());
        }

        @Override
        public Money backFor(Money sold, Money byFactory) {
            return left();
        }

        @Override
        public None after(GoodsRefunded event) {
            return new None(receivedAfter(received, event));
        }
    }

    /** @param rules the version it was taken by */
    record Taken(Money left, Money received, String rules) implements Fee {
        @Override
        public Money backFor(Money sold, Money byFactory) {
            var kept = of(sold, received.minus(byFactory), Rulebook.TRADE.version(rules));
            return left.minus(kept).atLeast(Money.zero(left.currency()));
        }

        @Override
        public Taken after(GoodsRefunded event) {
            return new Taken(plus(left, -event.feeBackMinor()), receivedAfter(received, event), rules);
        }
    }
}
