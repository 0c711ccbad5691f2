package market.sourcing.domain.trade.ordering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.pricing.SaleMode;
import market.sourcing.domain.rulebook.UnpaidRules;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Repository;

/**
 * Whether the goods of one more order would be too much for its buyer to hold unpaid. What a factory agreed with one buyer, it means
 * to keep for that buyer, and what was never counted nobody else goes without: neither is bounded.
 */
record UnpaidParts(Repository<Listing> listings, Optional<Tab> tab, Stocks stocks, Actor buyer, UnpaidRules rules) {

    /** The first SKU of which it would be too much. */
    Optional<Refused> objection(OrderTerms terms) {
        var ordered = Stocks.units(terms);
        var parts = terms.lines().stream()
                .map(line -> new ListingId(line.listingId()))
                .distinct()
                .flatMap(listing -> part(listing, terms, ordered).stream())
                .toList();
        return parts.stream()
                .flatMap(part -> part.over().stream().map(sku -> refused(terms, parts, part, sku)))
                .findFirst();
    }

    /** Empty where nothing bounds it. */
    private Optional<UnpaidPart> part(ListingId listing, OrderTerms terms, Map<StockId, Integer> ordered) {
        var lines = terms.lines().stream()
                .filter(line -> line.listingId().equals(listing.value()))
                .toList();
        var skus = lines.stream()
                .filter(line -> !line.saleMode().equals(SaleMode.AGREED.name()))
                .map(OrderTerms.Line::sku)
                .distinct()
                .flatMap(code -> sku(code, StockId.of(listing, code), ordered).stream())
                .toList();
        return skus.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnpaidPart(
                        listing,
                        Loading.known(listings, listing.value(), RefusalCode.LISTING_UNKNOWN)
                                .invoke(Listing::quantities),
                        tab.map(it -> it.held(listing)).orElse(0L),
                        lines.stream().mapToInt(OrderTerms.Line::quantity).sum(),
                        skus));
    }

    private Optional<UnpaidPart.Sku> sku(String code, StockId stock, Map<StockId, Integer> ordered) {
        var onHand = stocks.onHand(stock);
        return onHand.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnpaidPart.Sku(
                        code,
                        ordered.getOrDefault(stock, 0),
                        tab.map(it -> it.held(stock)).orElse(0L),
                        rules.pieces(buyer, onHand.getAsInt(), stocks.heldByOthers(stock, buyer.account()))));
    }

    private Refused refused(OrderTerms terms, List<UnpaidPart> parts, UnpaidPart part, UnpaidPart.Sku sku) {
        var stock = StockId.of(part.listing(), sku.code());
        return new Refused(
                RefusalCode.TOO_MUCH_HELD_UNPAID,
                "One buyer can hold only a part of the stock without paying.",
                Map.of(
                        "listingId", part.listing().value(),
                        "sku", sku.code(),
                        "quantity", sku.ordered(),
                        "heldUnpaid", sku.held(),
                        "onHand", stocks.onHand(stock).orElseThrow(),
                        "heldByOthers", stocks.heldByOthers(stock, buyer.account()),
                        "most", part.most(sku),
                        "nearestValid", nearest(terms, parts, part, sku),
                        "unpaidRules", rules.version()));
    }

    /** None where with less of this SKU the order would still be refused, or might be: a mixed batch holds together. */
    private static List<Integer> nearest(
            OrderTerms terms, List<UnpaidPart> parts, UnpaidPart part, UnpaidPart.Sku sku) {
        boolean aloneInTheWay = parts.stream()
                .allMatch(other -> other.equals(part) || other.over().isEmpty());
        boolean mixed = terms.lines().stream().anyMatch(line -> line.saleMode().equals(SaleMode.MIXED_BATCH.name()));
        return aloneInTheWay && !mixed ? part.nearest(sku).stream().toList() : List.of();
    }
}
