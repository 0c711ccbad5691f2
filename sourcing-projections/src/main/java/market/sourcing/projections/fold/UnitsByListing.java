package market.sourcing.projections.fold;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.RemainderReturned;

/** How much of which listing an order is about. */
public final class UnitsByListing {
    private UnitsByListing() {}

    /** The ids of its listings, in the order of the lines. */
    public static Set<String> listings(OrderTerms terms) {
        var ids = new LinkedHashSet<String>();
        terms.lines().forEach(line -> ids.add(line.listingId()));
        return ids;
    }

    /** The ids of the listings of which more, or less, is ordered by what has happened. */
    public static Set<String> changed(Object event) {
        return switch (event) {
            case OrderPlaced placed -> listings(placed.terms());
            case OrderUndone undone -> listings(undone.terms());
            case RemainderReturned returned -> listings(returned.terms());
            default -> Set.of();
        };
    }

    public static long of(OrderTerms terms, String listingId) {
        return terms.lines().stream()
                .filter(line -> line.listingId().equals(listingId))
                .mapToLong(OrderTerms.Line::quantity)
                .sum();
    }

    /** Of an order that came to nothing, what is not sold: all but what had left. */
    public static long undone(OrderUndone undone, String listingId) {
        return of(undone.terms(), listingId) - ofPieces(undone.terms(), undone.left(), listingId);
    }

    /** Of an order that had come to nothing, what is not sold any more because it came back afterwards. */
    public static long back(RemainderReturned returned, String listingId) {
        return ofPieces(returned.terms(), returned.back(), listingId);
    }

    private static long ofPieces(OrderTerms terms, List<Content> pieces, String listingId) {
        return pieces.stream()
                .filter(piece -> terms.lines().get(piece.line() - 1).listingId().equals(listingId))
                .mapToLong(Content::quantity)
                .sum();
    }

    public static long all(OrderTerms terms) {
        return terms.lines().stream().mapToLong(OrderTerms.Line::quantity).sum();
    }
}
