package market.sourcing.domain.order;

import java.util.List;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.shared.Money;

/**
 * What an order that came to nothing had left its buyer with, where a carrier brings some of it back after all.
 *
 * @param end with what was the buyer's until now
 * @param remainder how the end left it
 * @param rest of it, what still is
 * @param lateBack of all that came back since the end, the pieces that were late, so that their way is the factory's to pay
 * @param given what they have given back by now
 */
public record TurnedBack(
        OrderTerms terms,
        End end,
        RemainderLeft remainder,
        List<Content> rest,
        List<Content> lateBack,
        GivenBack given) {
    public TurnedBack {
        rest = List.copyOf(rest);
        lateBack = List.copyOf(lateBack);
    }

    public boolean isNothing() {
        return pieces().isEmpty();
    }

    /** What comes back. */
    public List<Content> pieces() {
        return Pieces.minus(end.left(), rest);
    }

    /** Of what came back, the pieces that no case had given money back for. */
    public List<Content> unsold() {
        return Pieces.minus(given.notOf(end.left()), given.notOf(rest));
    }

    List<Content> late() {
        return Pieces.minus(lateBack, end.lateBack());
    }

    /** What is not sold any more, as lines of a report, each with what was paid for it. */
    List<SoldBack.Line> takenOff() {
        return unsold().stream()
                .map(piece -> {
                    var line = terms.lines().get(piece.line() - 1);
                    var paid = goods(end.left(), piece.line()).minus(goods(rest, piece.line()));
                    return new SoldBack.Line(line.listingId(), line.title(), piece.quantity(), paid.minor());
                })
                .toList();
    }

    private Money goods(List<Content> pieces, int line) {
        var ofLine = pieces.stream().filter(it -> it.line() == line).toList();
        return Sold.goods(terms, ofLine, given);
    }

    /**
     * How much less the factory keeps for it: what it would have kept less at the end, but for what cases have given back since.
     *
     * @param least what it kept at the end whatever came back
     * @param balance where there was less for it, it kept no more
     */
    Money worth(Money least, Balance balance) {
        var then = given.by(remainder);
        long kept = kept(then);
        long keeps = keeps(then);
        long lost = balance.kept(Math.max(kept, least.minor())) - balance.kept(Math.max(keeps, least.minor()));
        long since = (kept - keeps) - (kept(given) - keeps(given));
        return new Money(Math.max(0, lost - since), least.currency());
    }

    /** What was paid for what was left until now, but for what cases gave back. */
    private long kept(GivenBack cases) {
        return Sold.of(terms, end.left(), way(end.lateBack()), cases).minor();
    }

    /** What was paid for what still is. */
    private long keeps(GivenBack cases) {
        return Sold.of(terms, rest, way(lateBack), cases).minor();
    }

    /** Pieces whose way stays the buyer's to pay. */
    private List<Content> way(List<Content> late) {
        return Pieces.minus(remainder.carried(), late);
    }

    /** What was paid for the goods that stay sold. */
    Money stillSold() {
        return Sold.goods(terms, rest, given);
    }

    /** The same with their way. */
    Money stillPaid() {
        return Sold.of(terms, rest, way(lateBack), given);
    }
}
