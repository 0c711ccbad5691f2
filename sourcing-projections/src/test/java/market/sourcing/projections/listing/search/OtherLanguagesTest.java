package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.translation.Rendering;
import market.sourcing.projections.translation.WordList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguagesTest extends SearchScene {
    @BeforeEach
    void listings_in_one_language_each() {
        market.onboarded(Market.FACTORY);
        offered("listing-zh", PlainTermsBuilder.titled("zh", "陶瓷花瓶 客厅").price("3.0000"));
        offered("listing-zh-bag", PlainTermsBuilder.titled("zh", "帆布包").price("2.0000"));
        engine.apply(market.take());
    }

    @ParameterizedTest
    @CsvSource({
        "vase, listing-zh",
        "ceramic vases, listing-zh",
        "bình hoa gốm, listing-zh",
        "binh hoa gom su, listing-zh",
        "꽃병, listing-zh",
        "도자기 꽃병, listing-zh",
        "canvas bag, listing-zh-bag",
        "túi vải, listing-zh-bag",
    })
    void a_listing_in_chinese_alone_is_found_by(String query, String listing) {
        var result = search(query);

        assertThat(ids(result)).startsWith(listing);
        assertThat(result.corrected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"花瓶, en", "꽃병, en", "bình hoa, ko", "vase, vi"})
    void and_the_other_way_round(String query, String language) {
        offered("listing-en", PlainTermsBuilder.titled("en", "Tall vase"));
        offered("listing-ko", PlainTermsBuilder.titled("ko", "예쁜 꽃병"));
        offered("listing-vi", PlainTermsBuilder.titled("vi", "bình hoa đẹp"));
        engine.apply(market.take());

        assertThat(found(query)).contains("listing-" + language, "listing-zh").doesNotContain("listing-zh-bag");
    }

    @Test
    void a_word_that_no_glossary_has_is_learned_from_titles_in_both_languages_and_forgotten_with_them() {
        offered("listing-both", PlainTermsBuilder.titled("zh", "蛐蛐罐").title("en", "Cricket jar"));
        offered("listing-alone", PlainTermsBuilder.titled("zh", "蛐蛐笼"));
        offered("listing-twice", PlainTermsBuilder.titled("zh", "蛐蛐盆").title("en", "Cricket tub"));
        learnWhatIsListed();
        assertThat(found("crickets")).hasSize(3).endsWith("listing-alone");

        market.paused("listing-both");
        market.withdrawn("listing-twice");
        learnWhatIsListed();
        assertThat(found("crickets")).isEmpty();

        market.published("listing-both");
        learnWhatIsListed();
        assertThat(found("crickets")).startsWith("listing-both");
    }

    @Test
    void who_asks_gets_what_is_known_and_learning_begins_only_when_something_has_changed() {
        var before = lessons.get();
        assertThat(before.learned()).isSameAs(WordList.EMPTY);
        offered("listing-both", PlainTermsBuilder.titled("zh", "蛐蛐罐").title("en", "Cricket jar"));
        engine.apply(market.take());
        found("crickets");
        assertThat(lessons.get()).isSameAs(before);

        assertThat(lessons.learn()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        var learned = lessons.get();
        assertThat(learned.learned()).isNotSameAs(WordList.EMPTY);
        lessons.learn();
        assertThat(lessons.get()).isSameAs(learned);
    }

    @Test
    void a_corrected_word_finds_what_the_word_itself_finds() {
        offered("listing-en", PlainTermsBuilder.titled("en", "Ceramic vase"));
        engine.apply(market.take());

        assertThat(found("ceramc")).isEqualTo(found("ceramic")).containsExactly("listing-en", "listing-zh");
    }

    @Test
    void words_that_are_learned_between_pages_neither_repeat_nor_lose_a_row() {
        for (int n = 0; n < 5; n++) {
            offered("listing-en-" + n, PlainTermsBuilder.titled("en", "Cricket number " + n));
        }
        engine.apply(market.take());
        lessons.learn();
        var first = page("cricket", 3, null);

        offered("listing-both", PlainTermsBuilder.titled("zh", "蛐蛐罐").title("en", "Cricket jar"));
        offered("listing-twice", PlainTermsBuilder.titled("zh", "蛐蛐盆").title("en", "Cricket tub"));
        offered("listing-alone", PlainTermsBuilder.titled("zh", "蛐蛐笼"));
        learnWhatIsListed();
        var second = page("cricket", 3, first.next());

        assertThat(first.items()).hasSize(3);
        // The order is of the first page's moment, and of what was offered since nothing was there then.
        assertThat(ids(second))
                .hasSize(2)
                .doesNotContainAnyElementsOf(ids(first))
                .allMatch(id -> id.contains("-en-"));
        assertThat(second.next()).isNull();
    }

    @Test
    void who_has_the_word_itself_comes_first_and_no_page_loses_or_repeats_any() {
        var expected = new ArrayList<String>();
        for (int n = 0; n < 7; n++) {
            offered("listing-en-" + n, PlainTermsBuilder.titled("en", "Vase number " + n));
            expected.add("listing-en-" + n);
        }
        for (int n = 0; n < 60; n++) {
            offered("listing-more-" + n, PlainTermsBuilder.titled("zh", "花瓶 " + "高".repeat(n % 5 + 1)));
        }
        engine.apply(market.take());
        assertThat(found("vase").subList(0, 7)).containsExactlyInAnyOrderElementsOf(expected);

        expected.clear();
        for (int n = 0; n < 60; n++) {
            expected.add("listing-more-" + n);
        }
        expected.add("listing-zh");
        for (int size : List.of(1, 3, 7, 8, 40, 60, 100)) {
            var seen = all("vase", size);
            assertThat(seen.subList(0, 7)).allMatch(id -> id.contains("-en-"));
            assertThat(seen.subList(7, seen.size())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** A second word in another language orders what is found by the first; it takes nothing away. */
    @Test
    void a_word_in_another_language_loses_none_that_were_found_without_it() {
        for (int n = 0; n < 130; n++) {
            offered("listing-teapot-" + n, PlainTermsBuilder.titled("en", "Ceramic teapot " + n));
        }
        engine.apply(market.take());

        for (int size : List.of(20, 49, 50, 51, 100)) {
            assertThat(all("teapot 도자기", size))
                    .filteredOn(id -> id.contains("teapot"))
                    .hasSize(130);
        }
    }

    @Test
    void of_listings_in_another_language_alone_each_is_seen_once_and_no_total_is_told_that_is_none() {
        for (int n = 0; n < 129; n++) {
            offered("listing-more-" + n, PlainTermsBuilder.titled("zh", "花瓶 " + n));
        }
        engine.apply(market.take());

        for (int size : List.of(7, 50, 51, 100)) {
            assertThat(all("vase", size)).hasSize(130);
        }
        assertThat(page("vase", 100, null).total()).isNull();
        assertThat(page("canvas bag", 100, null).total()).isEqualTo(1);
    }

    /** Who is beyond the regions moves while pages are read: sold, or offered by other words. */
    @Test
    void who_moves_meanwhile_is_seen_once_all_the_same() {
        for (int n = 0; n < 129; n++) {
            offered("listing-more-" + n, PlainTermsBuilder.titled("zh", "花瓶 " + n));
        }
        engine.apply(market.take());
        var seen = new ArrayList<String>();
        SearchCursor after = null;
        int sold = 0;
        do {
            var page = page("vase", 20, after);
            seen.addAll(ids(page));
            after = page.next();
            for (int n = 0; n < 9; n++) {
                market.soldBefore("listing-more-" + (sold += 2) % 129, 1_000);
            }
            engine.apply(market.take());
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize(130);
    }

    /** One factory puts words that nobody uses beside a common one; what the word means elsewhere is found all the same. */
    @Test
    void no_factory_hides_what_a_word_means() {
        for (int n = 0; n < 20; n++) {
            offered("listing-both-" + n, PlainTermsBuilder.titled("zh", "花瓶").title("en", "vase"));
        }
        for (int n = 0; n < 30; n++) {
            offered("listing-only-" + n, PlainTermsBuilder.titled("zh", "花瓶"));
        }
        market.onboarded("loud");
        for (int n = 0; n < 150; n++) {
            market.drafted(
                    "listing-loud-" + n,
                    "loud",
                    PlainTermsBuilder.titled("zh", "甲乙 丙丁 戊己 庚辛 壬癸").title("en", "vase"));
            market.published("listing-loud-" + n);
        }
        learnWhatIsListed();
        assertThat(all("vase", 100)).contains("listing-zh", "listing-only-7").hasSize(201);

        market.suspended("loud");
        learnWhatIsListed();
        assertThat(lessons.get().of(Terms.asked("vase")).getFirst())
                .extracting(Rendering::term)
                .contains("花瓶")
                .doesNotContain("甲乙", "丙丁");
    }

    @Test
    void a_foreign_word_among_others_counts_by_how_much_it_is_like_them() {
        offered("listing-blue", PlainTermsBuilder.titled("zh", "蓝色 花瓶 diy"));
        offered("listing-red", PlainTermsBuilder.titled("zh", "红色 花瓶 diy"));
        offered("listing-diy", PlainTermsBuilder.titled("zh", "相框 diy"));
        engine.apply(market.take());

        assertThat(found("blue vase diy"))
                .startsWith("listing-blue", "listing-red")
                .contains("listing-diy");
        assertThat(found("파란색 화병")).startsWith("listing-blue");
    }

    @Test
    void by_price_too_are_those_found_that_have_something_for_every_word() {
        offered("listing-cheap", PlainTermsBuilder.titled("zh", "陶瓷 花瓶").price("1.0000"));
        engine.apply(market.take());

        var result = handler.handle(new SearchListings(
                "ceramic vase", Criteria.NONE, SearchSort.PRICE_ASCENDING, 20, null, Set.of(Facet.CATEGORY)));

        assertThat(ids(result)).containsExactly("listing-cheap", "listing-zh");
        assertThat(result.facets())
                .hasEntrySatisfying(
                        Facet.CATEGORY,
                        categories -> assertThat(categories.values()).containsExactly(2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀🎉", "！？", "\u200b", "\ud800", "-", "x"})
    void what_is_no_word_finds_what_it_found_before(String query) {
        assertThat(found(query)).hasSize(query.isBlank() ? 2 : 0);
    }

    @Test
    void scripts_may_be_mixed_and_queries_long() {
        assertThat(found("vase花瓶꽃병 bình hoa 😀")).containsExactly("listing-zh");
        var most = "vase 꽃병 gốm 도자기 ".repeat(20);
        assertThat(found(most.substring(0, SearchListings.MOST_CHARACTERS))).startsWith("listing-zh");
        var words =
                "red blue green white black pink gold glass wooden paper iron cup plate bowl lamp chair table vase bag";
        assertThat(found(words)).isSubsetOf("listing-zh", "listing-zh-bag");
    }

    @Test
    void a_misspelt_word_is_corrected_and_not_translated() {
        offered("listing-en", PlainTermsBuilder.titled("en", "Ceramic vase"));
        engine.apply(market.take());

        assertThat(search("cermic").corrected()).containsEntry("cermic", "ceramic");
    }

    private void offered(String listing, PlainTermsBuilder terms) {
        market.offered(listing, terms);
    }

    private void learnWhatIsListed() {
        engine.apply(market.take());
        lessons.learn();
    }

    private SearchResult page(String words, int size, @Nullable SearchCursor after) {
        return handler.handle(new SearchListings(words, Criteria.NONE, SearchSort.RELEVANCE, size, after, Set.of()));
    }

    /** All that the pages show. */
    private List<String> all(String words, int size) {
        var seen = new ArrayList<String>();
        SearchCursor after = null;
        do {
            var page = page(words, size, after);
            seen.addAll(ids(page));
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates();
        return seen;
    }

    private SearchResult search(String words) {
        return page(words, 20, null);
    }

    private List<String> found(String words) {
        return ids(page(words, 100, null));
    }

    private static List<String> ids(SearchResult result) {
        return result.items().stream().map(SearchItem::listingId).toList();
    }
}
