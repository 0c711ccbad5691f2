package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.harness.TermsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads lists page by page while everything else happens to the listings, in many random ways. */
class PagingTest {
    private static final int LISTINGS = 30;
    private static final List<String> WORDS = List.of("yoga", "pant", "vase", "coat", "red", "blue");

    @ParameterizedTest
    @CsvSource({
        "RELEVANCE, yoga pant red",
        "RELEVANCE, coat vase",
        "RELEVANCE, yoga",
        "RELEVANCE, ''",
        "PRICE_ASCENDING, ''",
        "PRICE_DESCENDING, yoga",
        "NEWEST, ''",
        "SOLD, ''",
        "SOLD, yoga"
    })
    void no_row_is_seen_twice_or_lost_whatever_happens_between_pages(SearchSort sort, String words) {
        for (int seed = 0; seed < 4; seed++) {
            try (var reading = new Reading(seed, sort, words)) {
                reading.checkAgainstFirstOrder();
            }
        }
    }

    private static final class Reading implements AutoCloseable {
        private final Random random;
        private final Market market = new Market();
        private final MiniEngine engine = new MiniEngine(new SearchProjector(), new FactoryProfileProjector());
        private final SearchListingsHandler handler = new SearchListingsHandler(engine);
        private final SearchSort sort;
        private final String words;
        private final String seed;
        private final int firstBadge;
        private int disturbances;
        private final Set<String> unlisted = new HashSet<>();

        Reading(int seed, SearchSort sort, String words) {
            this.random = new Random(seed);
            this.sort = sort;
            this.words = words;
            this.seed = "seed " + seed;
            this.firstBadge = seed;
            market.onboarded(Market.FACTORY);
            for (int n = 0; n < LISTINGS; n++) {
                market.offered("listing-" + n, terms());
            }
            for (int n = 0; n < LISTINGS; n++) {
                change(n, false);
            }
            engine.apply(market.take());
        }

        void checkAgainstFirstOrder() {
            var before = ids(page(100, null));
            var seen = new ArrayList<String>();
            var size = 1 + random.nextInt(7);
            SearchCursor after = null;
            do {
                var page = page(size, after);
                seen.addAll(ids(page));
                after = page.next();
                disturb();
            } while (after != null);

            assertThat(seen).as(seed).doesNotHaveDuplicates();
            // Moved rows come at their first place, so what is seen is the first order, less what was taken off
            // meanwhile.
            assertThat(seen.stream().filter(id -> !unlisted.contains(id)))
                    .as(seed)
                    .containsExactlyElementsOf(
                            before.stream().filter(id -> !unlisted.contains(id)).toList());
            assertThat(before).as(seed).containsAll(seen);
        }

        private void disturb() {
            if (disturbances++ == firstBadge) {
                market.judged(Market.FACTORY, LocalDate.of(2026, 1, 31), BadgeVerdict.EARNED);
            }
            for (int i = 0; i < 3; i++) {
                change(random.nextInt(LISTINGS), true);
            }
            if (random.nextInt(4) == 0) {
                market.offered("listing-late-" + random.nextLong(), terms());
            }
            engine.apply(market.take());
        }

        private void change(int number, boolean mayTakeOff) {
            var listing = "listing-" + number;
            if (unlisted.contains(listing)) {
                return;
            }
            switch (random.nextInt(mayTakeOff ? 6 : 4)) {
                case 0 -> market.soldBefore(listing, random.nextInt(2000));
                case 1 -> market.repriced(listing, random.nextInt(1, 30) + ".0000");
                case 2 -> market.changed(listing, terms());
                case 3 -> market.ordered("order-" + random.nextLong(), Market.line(listing, 1 + random.nextInt(9)));
                case 4 -> {
                    market.paused(listing);
                    market.published(listing);
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        market.withdrawn(listing);
                        unlisted.add(listing);
                    }
                }
            }
        }

        private TermsBuilder terms() {
            var title = new ArrayList<>(WORDS);
            Collections.shuffle(title, random);
            return TermsBuilder.titled("en", String.join(" ", title.subList(0, 2 + random.nextInt(4))))
                    .price(random.nextInt(1, 30) + ".0000");
        }

        private SearchResult page(int size, @Nullable SearchCursor after) {
            return handler.handle(new SearchListings(words, Criteria.NONE, sort, size, after, Set.of()));
        }

        private static List<String> ids(SearchResult result) {
            return result.items().stream().map(SearchItem::listingId).toList();
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
