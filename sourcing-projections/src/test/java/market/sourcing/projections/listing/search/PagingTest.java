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
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.factory.profile.FactoryProfileProjector;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads lists page by page while everything else happens to the listings, in many random ways. */
class PagingTest {
    private static final int LISTINGS = 30;
    private static final List<String> WORDS = List.of("yoga", "pant", "vase", "coat", "red", "blue");
    private static final List<String> CHINESE = List.of("瑜伽", "裤子", "花瓶", "外套", "红色", "蓝色");

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
            try (var reading = new Reading(seed, sort, words, WORDS)) {
                reading.checkAgainstFirstOrder();
            }
        }
    }

    /** All of it is made of the query when the first page is. */
    @ParameterizedTest
    @ValueSource(strings = {"꽃병 빨간색", "꽃병", "quần màu đỏ yoga", "꽃병 빨간색 외투 diy"})
    void nor_is_any_that_is_found_by_words_of_another_language(String words) {
        for (int seed = 0; seed < 4; seed++) {
            try (var reading = new Reading(seed, SearchSort.RELEVANCE, words, CHINESE)) {
                reading.checkAgainstFirstOrder();
            }
        }
    }

    /** What other words stand for those that listings have is looked up by the page that needs it, so the order is of that moment. */
    @ParameterizedTest
    @ValueSource(strings = {"vase", "yoga pant red", "花瓶 yoga"})
    void nor_is_any_that_comes_behind_those_that_have_the_word_itself(String words) {
        for (int seed = 0; seed < 4; seed++) {
            try (var reading = new Reading(seed, SearchSort.RELEVANCE, words, CHINESE)) {
                reading.checkAgainstFirstRows();
            }
        }
    }

    private static final class Reading implements AutoCloseable {
        private final Random random;
        private final Market market = new Market();
        private final MiniEngine engine = new MiniEngine(new SearchProjector(), new FactoryProfileProjector());
        private final Lessons lessons = new Lessons(engine);
        private final SearchListingsHandler handler = new SearchListingsHandler(engine, lessons);
        private final SearchSort sort;
        private final String words;
        private final List<String> otherWords;
        private final String seed;
        private final int firstBadge;
        private int disturbances;
        private final Set<String> unlisted = new HashSet<>();

        Reading(int seed, SearchSort sort, String words, List<String> otherWords) {
            this.otherWords = otherWords;
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
            lessons.learn();
        }

        void checkAgainstFirstOrder() {
            check(true);
        }

        void checkAgainstFirstRows() {
            check(false);
        }

        private void check(boolean ordered) {
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
            var left = seen.stream().filter(id -> !unlisted.contains(id)).toList();
            var expected = before.stream().filter(id -> !unlisted.contains(id)).toList();
            if (ordered) {
                assertThat(left).as(seed).containsExactlyElementsOf(expected);
            } else {
                assertThat(left).as(seed).containsExactlyInAnyOrderElementsOf(expected);
            }
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
            lessons.learn();
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

        private PlainTermsBuilder terms() {
            boolean english = otherWords.equals(WORDS) || random.nextInt(3) == 0;
            var title = new ArrayList<>(english ? WORDS : otherWords);
            Collections.shuffle(title, random);
            return PlainTermsBuilder.titled(
                            english ? "en" : "zh", String.join(" ", title.subList(0, 2 + random.nextInt(4))))
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
