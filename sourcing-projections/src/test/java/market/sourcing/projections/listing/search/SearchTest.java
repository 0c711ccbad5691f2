package market.sourcing.projections.listing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Market;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends SearchScene {
    @BeforeEach
    void a_small_catalogue() {
        market.onboarded(Market.FACTORY);
        market.offered(
                "listing-yoga",
                PlainTermsBuilder.titled("zh", "高腰瑜伽裤女")
                        .title("en", "High Waist Yoga Pants")
                        .title("ko", "요가바지")
                        .title("vi", "quần áo thun yoga")
                        .price("13.8300")
                        .dispatch("H24")
                        .labels("new")
                        .shipFrom("浙江 金华")
                        .externalRef("816731226821"));
        market.offered(
                "listing-shorts",
                PlainTermsBuilder.titled("zh", "瑜伽短裤")
                        .title("en", "Yoga Shorts")
                        .price("9.9000")
                        .labels("new", "hot"));
        market.offered(
                "listing-shirt",
                PlainTermsBuilder.titled("zh", "短袖T恤")
                        .title("en", "Short Sleeve T-shirt")
                        .price("20.0000")
                        .moq(10));
        market.offered(
                "listing-vase",
                PlainTermsBuilder.titled("zh", "陶瓷花瓶")
                        .title("en", "Ceramic Vase")
                        .category("home")
                        .currency("USD")
                        .price("3.0000")
                        .tier(50, "2.5000")
                        .moq(60)
                        .shipFrom("Guangdong, Chaozhou"));
        market.soldBefore("listing-shorts", 1000);
        engine.apply(market.take());
    }

    @ParameterizedTest
    @CsvSource({
        "瑜伽裤, listing-yoga",
        "yoga pants, listing-yoga",
        "YOGA PANT, listing-yoga",
        "Ｙｏｇａ　ｐａｎｔｓ, listing-yoga",
        "요가, listing-yoga",
        "áo thun, listing-yoga",
        "ao thun, listing-yoga",
        "瓶, listing-vase",
        "vases, listing-vase",
        "shorts, listing-shorts",
        "t恤, listing-shirt",
    })
    void is_found_first_by(String words, String listing) {
        assertThat(found(words)).startsWith(listing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"816731226821", "KB-1044-GN", "kb1044gn", "kb 1044"})
    void is_found_by_its_own_number_and_by_the_code_of_each_sku(String code) {
        market.offered(
                "listing-knife",
                PlainTermsBuilder.titled("en", "Kitchen knives, set of 500 g")
                        .sku("KB-1044-RD")
                        .sku("KB-1044-GN")
                        .externalRef("816731226821"));
        engine.apply(market.take());
        assertThat(found(code)).contains("listing-knife");
        assertThat(found("knives 500g")).containsExactly("listing-knife");
    }

    @Test
    void it_shows_the_first_sku_and_what_the_least_that_can_be_ordered_of_it_costs() {
        market.offered(
                "listing-tray",
                PlainTermsBuilder.titled("en", "Tray")
                        .price("9.0000")
                        .sku("T-OAK", new PlainTier(1, "12.0000"), new PlainTier(60, "11.0000"))
                        .sku("T-PINE")
                        .moq(50)
                        .multiple(48));
        engine.apply(market.take());
        var tray = search("tray").items().getFirst();
        assertThat(tray.sku()).isEqualTo("T-OAK");
        assertThat(tray.attributes()).containsEntry("colour.name", "T-OAK");
        assertThat(tray.price()).isEqualTo("11.0000");

        market.repriced("listing-tray", "8.0000");
        engine.apply(market.take());
        assertThat(search("tray").items().getFirst().price()).isEqualTo("8.0000");
    }

    @Test
    void those_with_all_words_come_first_by_merit_then_those_with_some() {
        assertThat(found("yoga")).containsExactly("listing-shorts", "listing-yoga");
        assertThat(found("yoga pants")).containsExactly("listing-yoga", "listing-shorts");
        assertThat(found("yoga pants vase")).containsExactly("listing-yoga", "listing-vase", "listing-shorts");
    }

    @Test
    void words_no_listing_has_are_dropped_and_told() {
        var result = search("yoga 滑雪板 pants");

        assertThat(ids(result)).startsWith("listing-yoga");
        assertThat(result.dropped()).containsExactly("滑雪", "雪板");
        assertThat(result.corrected()).isEmpty();
    }

    @Test
    void nothing_is_found_when_no_listing_has_any_word() {
        var result = search("滑雪板 ！");

        assertThat(result.items()).isEmpty();
        assertThat(result.next()).isNull();
        assertThat(result.total()).isZero();
        assertThat(search("！？").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yogs, yoga", "pnats, pants", "ceramc, ceramic", "shortss, shorts", "sleevve, sleeve"})
    void a_slip_is_corrected_and_told(String typed, String meant) {
        var result = search(typed);

        assertThat(result.corrected()).isEqualTo(Map.of(typed, meant));
        assertThat(result.dropped()).isEmpty();
        assertThat(ids(result)).isEqualTo(found(meant));
    }

    @Test
    void of_several_words_an_edit_away_the_commonest_is_meant() {
        market.offered("listing-a", PlainTermsBuilder.titled("en", "bolt one"));
        market.offered("listing-b", PlainTermsBuilder.titled("en", "belt two"));
        market.offered("listing-c", PlainTermsBuilder.titled("en", "belt three"));
        engine.apply(market.take());

        assertThat(search("bxlt").corrected()).isEqualTo(Map.of("bxlt", "belt"));
    }

    @Test
    void short_and_known_words_are_not_corrected() {
        assertThat(search("yog").dropped()).containsExactly("yog");
        assertThat(search("short").corrected()).isEmpty();
    }

    @Test
    void only_published_listings_of_factories_in_good_standing_are_found() {
        market.drafted("listing-draft", PlainTermsBuilder.titled("en", "yoga mat"));
        market.paused("listing-shorts");
        engine.apply(market.take());
        assertThat(found("yoga")).containsExactly("listing-yoga");

        market.published("listing-shorts");
        market.withdrawn("listing-yoga");
        engine.apply(market.take());
        assertThat(found("yoga")).containsExactly("listing-shorts");

        market.suspended(Market.FACTORY);
        engine.apply(market.take());
        assertThat(found("yoga")).isEmpty();
        assertThat(found(null)).isEmpty();

        market.reinstated(Market.FACTORY);
        engine.apply(market.take());
        assertThat(found("yoga")).containsExactly("listing-shorts");
    }

    @Test
    void new_titles_are_found_and_old_ones_are_not() {
        market.changed("listing-vase", PlainTermsBuilder.titled("en", "Glass Bowl"));
        engine.apply(market.take());

        assertThat(found("bowl")).containsExactly("listing-vase");
        assertThat(search("vase").dropped()).containsExactly("vase");
    }

    @Test
    void tallies_are_what_the_published_listings_add_up_to() {
        market.paused("listing-yoga");
        market.changed("listing-shirt", PlainTermsBuilder.titled("en", "Yoga Vest"));
        engine.apply(market.take());
        var counts = new TermCounts(engine);

        assertThat(counts.of(List.of("yoga", "vest", "sleeve", "pant", TermCounts.ALL, "w:yoga", "w:pants")))
                .isEqualTo(Map.of("yoga", 2L, "vest", 1L, TermCounts.ALL, 3L, "w:yoga", 2L));
    }

    @ParameterizedTest
    @CsvSource({
        "RELEVANCE, listing-shorts listing-shirt listing-vase listing-yoga",
        "SOLD, listing-shorts listing-shirt listing-vase listing-yoga",
        "PRICE_ASCENDING, listing-vase listing-shorts listing-yoga listing-shirt",
        "PRICE_DESCENDING, listing-shirt listing-yoga listing-shorts listing-vase",
        "NEWEST, listing-vase listing-shirt listing-shorts listing-yoga",
    })
    void without_words_all_are_listed_in_order(SearchSort sort, String listings) {
        var result = handler.handle(new SearchListings(" ", Criteria.NONE, sort, 20, null, Set.of()));

        if (sort == SearchSort.RELEVANCE) {
            assertThat(ids(result)).startsWith("listing-shorts").hasSize(4);
        } else {
            assertThat(ids(result)).containsExactly(listings.split(" "));
        }
        assertThat(result.total()).isEqualTo(4);
    }

    @Test
    void criteria_narrow_the_list() {
        assertThat(filtered("home", null, null, null, null, null, null, null)).containsExactly("listing-vase");
        assertThat(filtered(null, "9.9", "13.83", null, null, null, null, null))
                .containsExactly("listing-shorts", "listing-yoga");
        assertThat(filtered(null, "9.9001", null, "CNY", null, null, null, null))
                .containsExactly("listing-yoga", "listing-shirt");
        assertThat(filtered(null, null, null, "USD", null, null, null, null)).containsExactly("listing-vase");
        assertThat(filtered(null, null, null, null, 10, "H48", null, null))
                .containsExactly("listing-shorts", "listing-shirt");
        assertThat(filtered(null, null, null, null, null, null, "hot", null)).containsExactly("listing-shorts");
        assertThat(filtered(null, null, null, null, null, null, null, "金华")).containsExactly("listing-yoga");
        assertThat(filtered(null, null, null, null, null, null, null, "CHAOZHOU"))
                .containsExactly("listing-vase");
        assertThat(filtered(null, null, null, null, null, null, null, "Guangdong, Chaozhou"))
                .containsExactly("listing-vase");
    }

    @Test
    void a_result_shows_the_price_of_the_smallest_order() {
        var item = search("vase").items().getFirst();

        assertThat(item.price()).isEqualTo("2.5000");
        assertThat(item.currency()).isEqualTo("USD");
        assertThat(item.minimumOrderQuantity()).isEqualTo(60);
    }

    @Test
    void facets_count_the_same_query() {
        var facets = handler.handle(new SearchListings(
                        "yoga", Criteria.NONE, SearchSort.RELEVANCE, 1, null, Set.of(Facet.values())))
                .facets();

        assertThat(facets.get(Facet.CATEGORY)).isEqualTo(Map.of("activewear", 2L));
        assertThat(facets.get(Facet.DISPATCH)).isEqualTo(Map.of("H24", 1L, "H48", 1L));
        assertThat(facets.get(Facet.LABEL)).isEqualTo(Map.of("new", 2L, "hot", 1L));
    }

    @Test
    void orders_raise_what_is_sold_but_not_the_version() {
        market.ordered("order-1", Market.line("listing-yoga", 5), Market.line("listing-yoga", 6));
        engine.apply(market.take());

        assertThat(search("pants").items().getFirst().sold()).isEqualTo(11);
        assertThat(document("listing-yoga").version()).isEqualTo(1);
        assertThat(document("listing-shorts").version()).isEqualTo(2);
    }

    @Test
    void orders_that_came_to_nothing_lower_what_is_sold_again() {
        var terms = Deals.terms(Market.FACTORY, "CNY", Market.line("listing-yoga", 5), Market.line("listing-vase", 60));
        market.deals().placed("order-1", terms);
        market.deals().placed("order-2", terms);
        market.deals().cancelled("order-1", terms, "FACTORY");
        engine.apply(market.take());
        assertThat(search("pants").items().getFirst().sold()).isEqualTo(5);

        market.deals().closedUnpaid("order-2", terms, "FULL");
        engine.apply(market.take());
        assertThat(search("pants").items().getFirst().sold()).isZero();
        assertThat(document("listing-vase").orderedUnits()).isZero();
        assertThat(document("listing-yoga").version()).isEqualTo(1);
    }

    @Test
    void what_had_left_of_an_order_that_came_to_nothing_stays_sold() {
        var terms = Deals.terms(Market.FACTORY, "CNY", Market.line("listing-yoga", 5), Market.line("listing-vase", 60));
        market.deals().placed("order-1", terms);
        market.deals().cancelledAllBut("order-1", terms, new Content(1, 2));
        engine.apply(market.take());
        assertThat(search("pants").items().getFirst().sold()).isEqualTo(2);
        assertThat(document("listing-vase").orderedUnits()).isZero();
        market.deals().cameBack("order-1", terms, 2, 2_00);
        engine.apply(market.take());
        assertThat(search("pants").items().getFirst().sold()).isZero();
    }

    @Test
    void stock_that_moves_does_not_touch_what_search_knows() {
        var before = document("listing-yoga");
        market.counted("listing-yoga", "RED", 9);
        market.reserved("listing-yoga", "order-1", 5);
        market.released("listing-yoga", "order-1", 5);
        engine.apply(market.take());
        assertThat(document("listing-yoga")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void a_page_has_1_to_100_items(int size) {
        assertInvalid(() -> new SearchListings("x", Criteria.NONE, SearchSort.RELEVANCE, size, null, Set.of()));
    }

    @Test
    void hostile_queries_are_refused_or_bounded() {
        assertInvalid(() -> SearchListings.words("长".repeat(201)));
        var many = search("yoga " + "长短高低大小多少".repeat(24));
        assertThat(ids(many)).isNotEmpty();
        assertThat(search("$where {\"$gt\": \"\"} \u0000 yoga").items()).isNotEmpty();
        assertInvalid(() -> new Criteria(null, new BigDecimal("-1"), null, null, null, null, null, null));
        assertInvalid(() -> new Criteria(null, null, new BigDecimal("1e999999"), null, null, null, null, null));
        assertInvalid(() -> new Criteria(null, null, null, null, 0, null, null, null));
    }

    private List<String> filtered(
            @Nullable String category,
            @Nullable String min,
            @Nullable String max,
            @Nullable String currency,
            @Nullable Integer moq,
            @Nullable String dispatch,
            @Nullable String label,
            @Nullable String shipFrom) {
        var criteria = new Criteria(
                category,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                currency,
                moq,
                dispatch,
                label,
                shipFrom);
        return ids(handler.handle(new SearchListings(null, criteria, SearchSort.PRICE_ASCENDING, 20, null, Set.of())));
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE));
    }

    private SearchDocument document(String id) {
        return engine.all(SearchProjector.VIEW).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SearchResult search(String words) {
        return handler.handle(SearchListings.words(words));
    }

    private List<String> found(@Nullable String words) {
        return ids(handler.handle(new SearchListings(words, Criteria.NONE, SearchSort.RELEVANCE, 20, null, Set.of())));
    }

    private static List<String> ids(SearchResult result) {
        return result.items().stream().map(SearchItem::listingId).toList();
    }
}
