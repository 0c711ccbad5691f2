package market.sourcing.domain.order;

import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Money;

/**
 * Where the money of an order goes that came to nothing.
 *
 * @param forfeit what the factory keeps of what was paid; the rest goes back to the buyer
 * @param penalty what the factory pays the buyer besides
 * @param compensationBack of what the buyer was paid for lateness, what he does not keep, because nobody credits him with it
 * @param sold what was paid for the goods that stay sold, and the fee is taken of
 */
public record Settlement(Money forfeit, Money penalty, Money compensationBack, Money sold) {
    private Settlement(Money forfeit, Money penalty) {
        this(forfeit, penalty, Money.zero(forfeit.currency()), Money.zero(forfeit.currency()));
    }

    /** Everything goes back: goods from stock, and whenever the platform steps in. */
    public static Settlement whole(Money paid) {
        var nothing = Money.zero(paid.currency());
        return new Settlement(nothing, nothing);
    }

    /**
     * What the factory was paid for goods that come back after an end goes back; it pays what that is more, where it bore ways back
     * or what was paid for lateness.
     *
     * @param worth what it keeps less
     * @param most it keeps no more where the buyer's bank had taken money back: what came off for lateness was nobody's to keep
     */
    static Settlement again(Balance balance, Money worth, Money most) {
        var held = balance.held();
        var nothing = Money.zero(held.currency());
        if (worth.minor() <= held.minor()) {
            var keeps = held.minus(worth);
            return new Settlement(balance.isReversed() ? keeps.atMost(most) : keeps, nothing);
        }
        var more = worth.minus(held);
        return new Settlement(nothing, balance.isReversed() ? more.atMost(balance.borne()) : more);
    }

    /**
     * The same, where the factory keeps what was paid for goods that have left.
     *
     * @param sold what was paid for them
     * @param most it can't keep more
     */
    Settlement keepingAtLeast(Money sold, Money most) {
        var kept = Math.min(sold.minor(), most.minor());
        return forfeit.minor() >= kept ? this : new Settlement(new Money(kept, most.currency()), penalty);
    }

    /**
     * The same, where the factory bears what the buyer was paid for lateness out of what was held: it comes off what the factory
     * keeps, and the factory pays what is more.
     */
    Settlement bearing(Money compensated) {
        var kept = Math.max(0, forfeit.minor() - compensated.minor());
        var borne = forfeit.minor() - kept;
        return new Settlement(
                new Money(kept, forfeit.currency()),
                penalty.plus(compensated).minus(new Money(borne, forfeit.currency())));
    }

    /**
     * The same, where nobody credits the buyer with what he was paid for lateness: he does not keep it, but for what the factory
     * could not be paid of what it sold.
     */
    Settlement leaving(Money uncredited, Money sold) {
        long unpaid = Math.max(0, sold.minor() - forfeit.minor());
        return new Settlement(
                forfeit, penalty, new Money(Math.max(0, uncredited.minor() - unpaid), forfeit.currency()), this.sold);
    }

    /** The same, where these goods stay sold. */
    Settlement selling(Money goods) {
        return new Settlement(forfeit, penalty, compensationBack, goods);
    }

    /**
     * Goods made to order: a buyer who walks loses at most the forfeit, a factory that fails returns the deposit twice, though not
     * to somebody whose bank has taken back what he paid.
     */
    static Settlement of(Party party, OrderTerms terms, Balance balance, TradeRules rules) {
        var paid = balance.held();
        var deposit = terms.depositMinor();
        if (deposit == null || !paid.isPositive()) {
            return whole(paid);
        }
        var nothing = Money.zero(paid.currency());
        return switch (party) {
            case BUYER -> {
                var most = Money.of(terms.totalMinor(), terms.currency()).share(rules.forfeit());
                yield new Settlement(paid.atMost(most), nothing);
            }
            case FACTORY ->
                balance.isReversed() ? whole(paid) : new Settlement(nothing, Money.of(deposit, terms.currency()));
            case OPERATOR -> whole(paid);
        };
    }
}
