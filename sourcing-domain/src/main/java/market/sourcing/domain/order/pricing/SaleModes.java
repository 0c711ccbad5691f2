package market.sourcing.domain.order.pricing;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.Offer;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;

/** How each listing of one factory's basket is sold; a listing that is missing can't be sold in this quantity. */
public record SaleModes(Map<ListingId, SaleMode> byListing) {

    public static SaleModes of(Basket basket) {
        var modes = new HashMap<ListingId, SaleMode>();
        var shares = basket.byListing();
        var pool = Pool.of(basket, shares);
        shares.forEach((listing, share) -> mode(share, pool).ifPresent(mode -> modes.put(listing, mode)));
        return new SaleModes(modes);
    }

    public Optional<SaleMode> of(ListingId listing) {
        return Optional.ofNullable(byListing.get(listing));
    }

    /** Whether each listing of the basket can be sold; a cheaper tier may leave another one's mixed batch short. */
    public boolean cover(Basket basket) {
        return byListing.keySet().containsAll(basket.byListing().keySet());
    }

    private static Optional<SaleMode> mode(Basket.Share share, Pool pool) {
        var offer = share.offer();
        if (offer.quantities().reachesMinimum(share.quantity())) {
            return Optional.of(SaleMode.WHOLESALE);
        }
        var single = offer.dropshipPrice() != null && share.quantity().units() == 1;
        // A single piece that is no whole carton can't be mixed, whatever the others come to.
        if (isMixed(offer, pool) && !(single && !offer.quantities().isMultiple(share.quantity()))) {
            return Optional.of(SaleMode.MIXED_BATCH);
        }
        return single ? Optional.of(SaleMode.DROPSHIP) : Optional.empty();
    }

    private static boolean isMixed(Offer offer, Pool pool) {
        return offer.mixedBatch() != null
                && pool.reaches(offer.mixedBatch(), offer.currency().getCurrencyCode());
    }

    /** The tier of a quantity; below the ladder's start the first one, which is the dearest. */
    static PriceLadder.Tier tier(PriceLadder ladder, Quantity quantity) {
        return quantity.compareTo(ladder.start()) < 0 ? ladder.tiers().getFirst() : ladder.at(quantity);
    }

    /**
     * What all listings that are sold in mixed batches come to together.
     *
     * @param amounts by currency code
     */
    private record Pool(long units, Map<String, Money> amounts) {

        static Pool of(Basket basket, Map<ListingId, Basket.Share> shares) {
            var mixable = mixable(basket.lines());
            var amounts = new HashMap<String, Money>();
            for (var line : mixable) {
                var quantity = requireNonNull(shares.get(line.listing())).quantity();
                var amount = tier(line.offer().ladder(), quantity).price().times(line.quantity());
                amounts.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
            return new Pool(
                    mixable.stream().mapToLong(line -> line.quantity().units()).sum(), amounts);
        }

        private static List<Basket.Line> mixable(List<Basket.Line> lines) {
            return lines.stream()
                    .filter(line -> line.offer().mixedBatch() != null)
                    .toList();
        }

        boolean reaches(MixedBatch threshold, String currency) {
            var quantity = threshold.quantity();
            var amount = threshold.amount();
            var together = amounts.get(currency);
            return (quantity != null && units >= quantity.units())
                    || (amount != null && together != null && together.minor() >= amount.minor());
        }
    }
}
