package market.sourcing.domain.order;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.Offer;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What a buyer wants of one factory or of several, each line beside the offer that its listing makes for it now. */
public record Basket(List<Line> lines) {
    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * Some pieces of one SKU.
     *
     * @param number the line's place in what was asked for, from 1
     * @param reference the buyer's own word for the line, such as the customer it is for, or null
     */
    public record Line(
            int number,
            Offer offer,
            long listingVersion,
            Quantity quantity,
            @Nullable String reference) {

        public ListingId listing() {
            return offer.listing();
        }
    }

    /**
     * All lines of one listing: minimum and multiple hold for what they come to, and price ladders are looked up by it.
     *
     * @param line the first of them
     */
    public record Share(Line line, Quantity quantity) {
        public Offer offer() {
            return line.offer();
        }
    }

    /** The shares in the order in which their listings first appear. */
    public List<Share> shares() {
        return List.copyOf(byListing().values());
    }

    public Map<ListingId, Share> byListing() {
        Map<ListingId, Share> shares = new LinkedHashMap<>();
        for (var line : lines) {
            shares.merge(line.listing(), new Share(line, line.quantity()), Basket::together);
        }
        return shares;
    }

    /** One basket a factory, in the order in which the factories first appear. */
    public Map<FactoryId, Basket> byFactory() {
        return lines.stream()
                .collect(groupingBy(
                        line -> line.offer().factory(), LinkedHashMap::new, collectingAndThen(toList(), Basket::new)));
    }

    /** The same basket with so many pieces of a listing, all on its first line. */
    public Basket with(ListingId listing, Quantity quantity) {
        var changed = new ArrayList<Line>();
        var once = new HashSet<ListingId>();
        for (var line : lines) {
            if (!line.listing().equals(listing)) {
                changed.add(line);
            } else if (once.add(listing)) {
                changed.add(new Line(line.number(), line.offer(), line.listingVersion(), quantity, line.reference()));
            }
        }
        return new Basket(changed);
    }

    private static Share together(Share one, Share other) {
        var units = (long) one.quantity().units() + other.quantity().units();
        if (units > Quantity.MOST) {
            throw Refused.invalid("quantity", "An order holds at most 10,000,000 pieces of a listing.");
        }
        return new Share(one.line(), new Quantity((int) units));
    }
}
