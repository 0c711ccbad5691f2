package market.sourcing.domain.order;

import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Money;

/**
 * Where the money of an order goes that came to nothing.
 *
 * @param forfeit what the factory keeps of what was paid; the rest goes back to the buyer
 * @param penalty what the factory pays the buyer besides
 */
public record Settlement(Money forfeit, Money penalty) {

    /** Everything goes back: goods from stock, and whenever the platform steps in. */
    static Settlement whole(Money paid) {
        var nothing = Money.zero(paid.currency());
        return new Settlement(nothing, nothing);
    }

    /**
     * The same, where the factory keeps what was paid for goods that have left.
     *
     * @param sold what was paid for them
     * @param held what is held of the order: it can't keep more
     */
    Settlement keepingAtLeast(Money sold, Money held) {
        var most = Math.min(sold.minor(), held.minor());
        return forfeit.minor() >= most ? this : new Settlement(new Money(most, held.currency()), penalty);
    }

    /**
     * Goods made to order: a buyer who walks loses at most the forfeit, a factory that fails returns the deposit twice.
     *
     * @param paid what is held of the order
     */
    static Settlement of(Party party, OrderTerms terms, Money paid, TradeRules rules) {
        var deposit = terms.depositMinor();
        if (deposit == null || !paid.isPositive()) {
            return whole(paid);
        }
        var nothing = Money.zero(paid.currency());
        return switch (party) {
            case BUYER -> {
                var most = Money.of(terms.totalMinor(), terms.currency()).share(rules.forfeit());
                yield new Settlement(most.minor() < paid.minor() ? most : paid, nothing);
            }
            case FACTORY -> new Settlement(nothing, Money.of(deposit, terms.currency()));
            case OPERATOR -> whole(paid);
        };
    }
}
