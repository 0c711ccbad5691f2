package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.harness.Market;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However many listings move while somebody reads on, he meets each of the first order. */
class PagingWhileAllMoveTest extends SearchScene {
    private static final int GLASS = 60;
    private static final int OTHERS = 1_200;

    @Test
    void what_moves_after_a_thousand_others_is_found_too() {
        market.onboarded(Market.FACTORY);
        offered("listing-other", OTHERS, "wooden vase");
        offered("listing-glass", GLASS, "glass vase");
        engine.apply(market.take());
        var first = page(10, null);

        repriced("listing-other", OTHERS);
        repriced("listing-glass", GLASS);
        // Some are found by other words since.
        IntStream.range(0, GLASS / 2)
                .forEach(n -> market.changed("listing-glass-" + n, PlainTermsBuilder.titled("en", "paper vase")));
        engine.apply(market.take());

        var seen = new ArrayList<>(ids(first));
        for (var after = first.next(); after != null; ) {
            var page = page(25, after);
            seen.addAll(ids(page));
            after = page.next();
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, GLASS)
                        .mapToObj(n -> "listing-glass-" + n)
                        .toList());
    }

    private void offered(String name, int count, String title) {
        IntStream.range(0, count).forEach(n -> market.offered(name + "-" + n, PlainTermsBuilder.titled("en", title)));
    }

    private void repriced(String name, int count) {
        IntStream.range(0, count).forEach(n -> market.repriced(name + "-" + n, "3.5000"));
    }

    private SearchResult page(int size, @Nullable SearchCursor after) {
        return handler.handle(new SearchListings("glass", Criteria.NONE, SearchSort.NEWEST, size, after, Set.of()));
    }

    private static List<String> ids(SearchResult result) {
        return result.items().stream().map(SearchItem::listingId).toList();
    }
}
