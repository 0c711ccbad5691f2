package market.sourcing.bench.measure;

import java.math.BigDecimal;
import java.util.Set;
import market.sourcing.bench.catalogue.Wanted;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.projections.listing.search.Criteria;
import market.sourcing.projections.listing.search.Lessons;
import market.sourcing.projections.listing.search.SearchCursor;
import market.sourcing.projections.listing.search.SearchListings;
import market.sourcing.projections.listing.search.SearchListingsHandler;
import market.sourcing.projections.listing.search.SearchSort;
import market.sourcing.projections.view.Views;
import org.jspecify.annotations.Nullable;

/** Searches without HTTP: the handler's own time, one page at a time. */
final class InsideSearch {
    private static final int PAGE = 20;

    private final SearchListingsHandler handler;

    InsideSearch(Marketplace marketplace) {
        handler = new SearchListingsHandler(marketplace.the(Views.class), marketplace.the(Lessons.class));
    }

    /** Learns the words of other languages once, as the application does now and then; how long that takes, in milliseconds. */
    static double learning(Marketplace marketplace) {
        var lessons = new Lessons(marketplace.the(Views.class));
        long start = System.nanoTime();
        lessons.learn();
        return (System.nanoTime() - start) / 1e6;
    }

    /** @return where the page ended, or null when it was the last */
    @Nullable
    SearchCursor page(Wanted wanted, @Nullable SearchCursor after) {
        return handler.handle(new SearchListings(wanted.q(), criteria(wanted), sort(wanted), PAGE, after, Set.of()))
                .next();
    }

    private static Criteria criteria(Wanted wanted) {
        var most = wanted.priceMax();
        return new Criteria(
                wanted.category(),
                null,
                most == null ? null : BigDecimal.valueOf(most),
                null,
                null,
                wanted.dispatch(),
                null,
                null);
    }

    private static SearchSort sort(Wanted wanted) {
        return switch (wanted.sort()) {
            case null -> SearchSort.RELEVANCE;
            case "price" -> SearchSort.PRICE_ASCENDING;
            case "newest" -> SearchSort.NEWEST;
            case "sold" -> SearchSort.SOLD;
            default -> throw new IllegalArgumentException("no such sort: " + wanted.sort());
        };
    }
}
