package market.sourcing.domain.order;

import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Money;

/**
 * How the money of an order is shared out that came to nothing.
 *
 * @param left pieces that had left by then, and have not come back
 */
public record Settling(OrderTerms terms, List<Content> left) {
    public Settling {
        left = List.copyOf(left);
    }

    /**
     * What is held, at the end.
     *
     * @param party whose doing it was
     * @param overdue whether the factory is so late that a buyer who walks loses nothing
     * @param carried pieces whose way the buyer pays for: what had left, and what came back without the factory's fault
     */
    public Settlement settlement(Party party, boolean overdue, Balance balance, List<Content> carried) {
        var settlement =
                overdue && party == Party.BUYER ? Settlement.whole(balance.held()) : byAgreement(party, balance);
        var sold = sold(carried, balance.before());
        return settlement
                .keepingAtLeast(sold, balance.all())
                .bearing(balance.borne())
                .leaving(balance.uncredited(), sold)
                .selling(Sold.goods(terms, left, balance.before()));
    }

    /** What the factory was paid at an end, once more, where what it was paid for comes back. */
    public Settlement settlement(TurnedBack turned, Balance balance) {
        var by = turned.end().by();
        var total = Money.of(terms.totalMinor(), terms.currency());
        var least = by == Party.BUYER && !turned.remainder().free()
                ? byAgreement(by, balance.of(total)).forfeit()
                : Money.zero(total.currency());
        return Settlement.again(
                        balance,
                        turned.worth(least, balance),
                        turned.stillPaid().atLeast(least))
                .leaving(balance.uncredited(), turned.stillPaid())
                .selling(turned.stillSold());
    }

    private Settlement byAgreement(Party party, Balance balance) {
        return Settlement.of(party, terms, balance, Rulebook.TRADE.version(terms.tradeRules()));
    }

    /**
     * What was paid for what had left when it came to nothing, with its part of the freight.
     *
     * @param carried pieces whose way the buyer pays for
     * @param before what cases gave back
     */
    public Money sold(List<Content> carried, GivenBack before) {
        return Sold.of(terms, left, carried, before);
    }
}
