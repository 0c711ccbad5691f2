package market.sourcing.infra.imports.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What the goods cost and how few of them are sold.
 *
 * <p>A ladder holds where one is stated; otherwise the price (or the lowest of its range) from the minimum on. The
 * minimum is the stated one, else the ladder's first quantity, else one piece. A ladder that does not fall, overlaps or
 * has a gap refuses the row: no part of it can be trusted.
 */
record OfferPrices(PriceLadder ladder, Quantity minimum) {

    static OfferPrices of(Fields offer, String currency, Consumer<Note> notes) {
        var stated = offer.integer("min_order_quantity", 1, Quantity.MOST).map(Quantity::new);
        var price = offer.price("price", currency);
        var lowest = offer.price("price_min", currency);
        var highest = offer.price("price_max", currency);
        if (lowest.isPresent() && highest.isPresent() && highest.get().isBelow(lowest.get())) {
            throw Fields.invalid("price_max", "The range's highest price is below its lowest.");
        }
        var ladder = ladder(offer, currency, notes);
        if (ladder.isPresent()) {
            var first = ladder.get().tiers().getFirst();
            if (price.isPresent() && !price.get().equals(first.price())) {
                notes.accept(
                        new Note(NoteCode.PRICE_DIFFERS_FROM_LADDER, price.get().text()));
            }
            return new OfferPrices(ladder.get(), stated.orElse(first.from()));
        }
        if (lowest.isPresent() && highest.isPresent() && lowest.get().isBelow(highest.get())) {
            notes.accept(new Note(
                    NoteCode.LOWEST_OF_RANGE_TAKEN,
                    lowest.get().text() + " to " + highest.get().text()));
        }
        if (stated.isEmpty()) {
            notes.accept(new Note(NoteCode.MINIMUM_ASSUMED_ONE, ""));
        }
        var minimum = stated.orElse(new Quantity(1));
        var one = price.or(() -> lowest).orElseThrow(() -> offer.missing("price"));
        return new OfferPrices(new PriceLadder(List.of(new PriceLadder.Tier(minimum, null, one))), minimum);
    }

    /** The ladder of an offer or of one of its SKUs; empty where none is stated. */
    static Optional<PriceLadder> ladder(Fields holder, String currency, Consumer<Note> notes) {
        var written = holder.objects("price_ladder");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var tiers = new ArrayList<PriceLadder.Tier>();
        for (var each : written) {
            boolean last = tiers.size() == written.size() - 1;
            tiers.add(new PriceLadder.Tier(
                    each.integer("from", 1, Quantity.MOST).map(Quantity::new).orElseThrow(() -> each.missing("from")),
                    end(each, last, notes),
                    each.price("price", currency).orElseThrow(() -> each.missing("price"))));
        }
        return Optional.of(new PriceLadder(tiers));
    }

    private static @Nullable Quantity end(Fields tier, boolean last, Consumer<Note> notes) {
        var to = tier.integer("to", 1, Quantity.MOST).map(Quantity::new);
        if (last && to.isPresent()) {
            notes.accept(
                    new Note(NoteCode.LADDER_END_OPENED, String.valueOf(to.get().units())));
            return null;
        }
        return to.orElse(null);
    }

    /** What one piece costs, where a piece can be had by the ladder. */
    Optional<UnitPrice> onePiece() {
        var first = ladder.tiers().getFirst();
        return first.from().units() == 1 && minimum.units() == 1 ? Optional.of(first.price()) : Optional.empty();
    }
}
