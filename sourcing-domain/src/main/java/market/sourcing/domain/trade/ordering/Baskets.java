package market.sourcing.domain.trade.ordering;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Sets what was asked for beside what its listings offer now. */
public record Baskets(Repository<Listing> listings) {

    /** What is on offer, and the lines that are not, by their number. */
    public record Found(Basket basket, Map<Integer, Refused> missing) {}

    /**
     * The basket, when every line is on offer.
     *
     * @throws Refused the first line's reason for not being
     */
    public Basket of(List<AskedLine> asked, Actor buyer) {
        var found = find(asked, buyer);
        found.missing().values().stream().findFirst().ifPresent(refused -> {
            throw refused;
        });
        return found.basket();
    }

    public Found find(List<AskedLine> asked, Actor buyer) {
        var loaded = Loading.together(
                listings, asked.stream().map(line -> line.listingId().value()).toList());
        var lines = new ArrayList<Basket.Line>();
        var missing = new TreeMap<Integer, Refused>();
        for (var number = 1; number <= asked.size(); number++) {
            var line = asked.get(number - 1);
            try {
                lines.add(offered(number, line, loaded, buyer));
            } catch (Refused refused) {
                missing.put(number, refused);
            }
        }
        return new Found(new Basket(lines), missing);
    }

    private static Basket.Line offered(
            int number, AskedLine line, Map<String, Aggregate<Listing>> loaded, Actor buyer) {
        var id = line.listingId().value();
        if (!loaded.containsKey(id)) {
            throw new Refused(RefusalCode.LISTING_UNKNOWN, "There is no such listing.", Map.of("id", id));
        }
        var listing = requireNonNull(loaded.get(id));
        var offer = listing.invoke(it -> it.offer(buyer, line.sku()));
        return new Basket.Line(number, offer, listing.version(), line.quantity(), line.reference());
    }
}
