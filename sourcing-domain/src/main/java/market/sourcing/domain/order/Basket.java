package market.sourcing.domain.order;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.ValidQuantities;

/** What a buyer wants, line by line, with what the rules need to know of each offer. Has no prices yet. */
public record Basket(List<Line> lines) {
    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * Some pieces of one SKU.
     *
     * @param number the line's place in the order, from 1
     * @param quantities what may be ordered of the whole listing, all its SKUs together
     */
    public record Line(
            int number,
            ListingId listing,
            FactoryId factory,
            String sku,
            Quantity quantity,
            ValidQuantities quantities,
            Currency currency) {}

    /**
     * All lines of one listing: minimum and multiple hold for what they come to, and the price ladder is looked up by it.
     *
     * @param line the first of them
     */
    public record Share(Line line, Quantity quantity) {}

    /** The shares in the order in which their listings first appear. */
    public List<Share> shares() {
        Map<ListingId, Share> shares = new LinkedHashMap<>();
        for (var line : lines) {
            shares.merge(line.listing(), new Share(line, line.quantity()), Basket::together);
        }
        return List.copyOf(shares.values());
    }

    /** How much of this listing the whole basket holds. */
    public Quantity of(ListingId listing) {
        return shares().stream()
                .filter(share -> share.line().listing().equals(listing))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    private static Share together(Share one, Share other) {
        var units = (long) one.quantity().units() + other.quantity().units();
        if (units > Quantity.MOST) {
            throw Refused.invalid("quantity", "An order holds at most 10,000,000 pieces of a listing.");
        }
        return new Share(one.line(), new Quantity((int) units));
    }
}
