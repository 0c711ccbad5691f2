package market.sourcing.domain.order.pricing;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;

/**
 * What ordering one step more of a listing would save, by reaching a cheaper tier or free freight.
 *
 * @param quantity of the listing then
 * @param total of the whole offer then; what costs less than a coin is not proposed, for it can't be ordered
 * @param saves against what the same goods would cost at the prices of the present quantity; above 0
 */
public record OneMoreCarton(ListingId listing, Quantity quantity, Money total, Money saves) {

    /** One for each listing of which a step more saves something. */
    public static List<OneMoreCarton> of(Basket basket, Pricing pricing) {
        var now = pricing.total(basket);
        return basket.shares().stream()
                .map(share -> of(share, basket, pricing, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OneMoreCarton> of(Basket.Share share, Basket basket, Pricing pricing, Money now) {
        var offer = share.offer();
        var step = offer.quantities().multiple();
        var more = (long) share.quantity().units() + step.units();
        if (more > Quantity.MOST || !offer.quantities().reachesMinimum(share.quantity())) {
            return Optional.empty();
        }
        var grown = withMore(basket, share.line(), step);
        if (!SaleModes.of(grown).cover(grown)) {
            return Optional.empty();
        }
        var total = pricing.total(grown);
        var price = SaleModes.tier(offer.ladder(), share.quantity()).price();
        var saves = now.plus(price.times(step)).minus(total);
        return saves.isPositive() && total.isPositive()
                ? Optional.of(new OneMoreCarton(offer.listing(), new Quantity((int) more), total, saves))
                : Optional.empty();
    }

    private static Basket withMore(Basket basket, Basket.Line grown, Quantity step) {
        return new Basket(basket.lines().stream()
                .map(line -> line.equals(grown) ? grown(line, step) : line)
                .toList());
    }

    private static Basket.Line grown(Basket.Line line, Quantity step) {
        var quantity = new Quantity(line.quantity().units() + step.units());
        return new Basket.Line(line.number(), line.offer(), line.listingVersion(), quantity, line.reference());
    }
}
